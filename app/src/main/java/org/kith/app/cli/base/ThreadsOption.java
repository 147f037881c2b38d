package org.kith.app.cli.base;

import picocli.CommandLine.Option;

/** {@code --threads}, for commands that read many photos. */
public final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "N", description = "Photos read at once (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** At least one. */
    public int count() {
        return Math.max(1, threads);
    }
}
