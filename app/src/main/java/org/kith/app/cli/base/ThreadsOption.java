package org.kith.app.cli.base;

import picocli.CommandLine.Option;

/** {@code --threads}, for commands that read many photos. */
public final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "kith.option.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** At least one. */
    public int count() {
        return Math.max(1, threads);
    }
}
