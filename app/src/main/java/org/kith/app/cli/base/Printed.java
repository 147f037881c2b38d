package org.kith.app.cli.base;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.kith.app.text.Text;

/** Whether what a command printed has come to where it was sent. */
public final class Printed {

    private Printed() {}

    /**
     * The exit code of a command that has ended: not done if its output could not be written, as to a full disk. Who closed the
     * other end of a pipe, as {@code head} does, has read what they wanted.
     */
    public static int exitCode(int exitCode, PeopleWriter out, PrintWriter err, Text text) {
        Optional<IOException> failure = out.failure().filter(e -> !(out.isPipe() || ofClosedPipe(e)));
        failure.ifPresent(e -> {
            err.println("kith: " + text.get("cli.fault.not-printed", String.valueOf(e.getMessage())));
            err.flush();
        });
        return failure.isPresent() ? ExitCode.NOT_DONE : exitCode;
    }

    /** By the system's words, where they are English. */
    private static boolean ofClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
