package org.kith.app.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measures the window; given to the command line, which knows nothing of windows. */
public interface WindowBench {

    /** @throws NoDisplayException if there is nothing to show a window on */
    void requireDisplay() throws NoDisplayException;

    /** The class whose {@code main} starts this program: a window is measured in a process of its own. */
    Class<?> main();

    /** Opens the window, has it do what a user would, closes it and returns. Once in a process. */
    WindowFigures measure(Trial trial) throws NoDisplayException, InterruptedException;

    /**
     * What the window is to go through.
     *
     * @param library holds photos with their thumbnails, unless something is indexed
     * @param index folders to index meanwhile
     * @param lateStack hears what the FX thread was doing while somebody waited for it; null if nobody wants to know
     */
    record Trial(Path library, List<Path> index, @Nullable Consumer<String> lateStack) {

        public Trial {
            index = List.copyOf(index);
        }
    }
}
