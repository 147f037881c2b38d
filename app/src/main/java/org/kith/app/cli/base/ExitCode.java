package org.kith.app.cli.base;

/** What a script can tell from how a command ended. */
public final class ExitCode {

    public static final int DONE = 0;

    /** Done, but something needs a look: files that could not be read, a failed check. */
    public static final int DONE_WITH_PROBLEMS = 1;

    public static final int NOT_DONE = 2;

    private ExitCode() {}
}
