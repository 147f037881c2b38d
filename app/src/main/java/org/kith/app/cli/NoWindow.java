package org.kith.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.NoDisplayException;
import org.kith.app.platform.WindowBench;
import org.kith.app.platform.WindowFigures;
import org.kith.app.platform.WindowOpener;

/** For commands of other processes: their screen is not this one's. */
final class NoWindow implements WindowOpener, WindowBench {

    @Override
    public boolean open(@Nullable Path library, List<Path> folders) throws NoDisplayException {
        throw none();
    }

    @Override
    public void requireDisplay() throws NoDisplayException {
        throw none();
    }

    @Override
    public WindowFigures measure(Trial trial) throws NoDisplayException {
        throw none();
    }

    @Override
    public Class<?> main() {
        throw new UnsupportedOperationException();
    }

    private static NoDisplayException none() {
        return new NoDisplayException("display.none");
    }
}
