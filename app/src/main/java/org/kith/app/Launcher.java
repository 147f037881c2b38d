package org.kith.app;

import java.io.FileDescriptor;
import org.kith.app.cli.Kith;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.cli.base.Printed;
import org.kith.app.text.Text;
import org.kith.app.window.Display;

/** Where the JVM starts: runs the command, or opens the window, and leaves with its exit code. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        // System.out encodes by the locale; names of photos and people are in any script.
        PeopleWriter out = PeopleWriter.on(FileDescriptor.out);
        PeopleWriter err = PeopleWriter.on(FileDescriptor.err);
        Display display = new Display(System.getenv(), Launcher.class);
        int exitCode = Kith.commandLine(out, err, display, display).execute(args);
        exitCode = Printed.exitCode(exitCode, out, err, Text.ofThisMachine());
        err.flush();
        System.exit(exitCode);
    }
}
