package org.kith.app.platform;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the window; given to the command line, which knows nothing of windows. */
@FunctionalInterface
public interface WindowOpener {

    /**
     * Opens the window and returns when it is closed.
     *
     * @param library null if the user did not say which: then the one that was open last
     * @param folders of photos to add
     * @return false if the library is open in a window already, which came to the front instead
     * @throws NoDisplayException if there is nothing to show a window on
     */
    boolean open(@Nullable Path library, List<Path> folders) throws NoDisplayException;
}
