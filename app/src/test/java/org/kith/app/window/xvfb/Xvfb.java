package org.kith.app.window.xvfb;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An X server without a screen, on a display that was free; no window manager runs there. */
final class Xvfb implements AutoCloseable {

    /** What JavaFX loads on Linux, besides what every machine has, and the Debian package it is in. */
    private static final List<String> LIBRARIES = List.of("libgtk-3.so.0", "libXtst.so.6");

    private final Process process;
    private final String display;

    private Xvfb(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /** What this machine lacks to show a window on such a server; empty if it can. */
    static List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        String path = System.getenv().getOrDefault("PATH", "");
        if (Pattern.compile(File.pathSeparator)
                .splitAsStream(path)
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")))) {
            missing.add("Xvfb");
        }
        String libraries = installedLibraries();
        LIBRARIES.stream().filter(library -> !libraries.contains(library)).forEach(missing::add);
        return missing;
    }

    private static String installedLibraries() throws IOException {
        Path ldconfig = Path.of("/sbin/ldconfig"); // not on the PATH of an ordinary user
        if (!Files.isExecutable(ldconfig)) {
            return "";
        }
        Process process = new ProcessBuilder(ldconfig.toString(), "-p")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Returns when the server takes connections. */
    static Xvfb start(int widthPx, int heightPx) throws IOException {
        Process process = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", widthPx + "x" + heightPx + "x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String number = output.readLine();
        if (number == null) {
            throw new IOException(
                    "Xvfb has not started; exit code " + process.onExit().join().exitValue());
        }
        return new Xvfb(process, ":" + number.trim());
    }

    String display() {
        return display;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
