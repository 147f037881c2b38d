package org.kith.app.cli;

/** What a script can tell from how a command ended. */
final class ExitCode {

    static final int DONE = 0;

    /** Done, but something needs a look: files that could not be read, a failed check. */
    static final int DONE_WITH_PROBLEMS = 1;

    static final int NOT_DONE = 2;

    private ExitCode() {}
}
