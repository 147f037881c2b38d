package org.kith.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.kith.app.cli.Kith;
import org.kith.app.window.Display;

/** Where the JVM starts: runs the command, or opens the window, and leaves with its exit code. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        // System.out encodes by the locale; names of photos and people are in any script.
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        Display display = new Display(System.getenv(), Launcher.class);
        int exitCode = Kith.commandLine(out, err, display, display).execute(args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
