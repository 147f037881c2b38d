package org.kith.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.NoDisplayException;
import org.kith.app.platform.WindowBench;
import org.kith.app.platform.WindowFigures;
import org.kith.app.platform.WindowOpener;

/** A machine without a screen. */
public final class NoDisplay implements WindowOpener, WindowBench {

    @Override
    public boolean open(@Nullable Path library, List<Path> folders) throws NoDisplayException {
        requireDisplay();
        return true;
    }

    @Override
    public void requireDisplay() throws NoDisplayException {
        throw new NoDisplayException("display.none");
    }

    @Override
    public Class<?> main() {
        throw new AssertionError("not reached");
    }

    @Override
    public WindowFigures measure(Trial trial) throws NoDisplayException {
        requireDisplay();
        throw new AssertionError("not reached");
    }
}
