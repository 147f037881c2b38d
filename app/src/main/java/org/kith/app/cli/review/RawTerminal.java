package org.kith.app.cli.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The terminal of this process, handing over each key as it is pressed, without showing it; until it is closed. */
final class RawTerminal implements AutoCloseable {

    private static final long PATIENCE_S = 5;

    private final String before;
    private final Thread atExit = new Thread(this::restore, "terminal"); // also after Ctrl+C

    private RawTerminal(String before) {
        this.before = before;
    }

    /** Empty where the input is no terminal (stty looks at what it inherits), or one that cannot be set, as on Windows. */
    static Optional<RawTerminal> open() {
        Optional<String> before = stty("-g");
        if (before.isEmpty() || stty("-icanon", "-echo", "min", "1").isEmpty()) {
            return Optional.empty();
        }
        RawTerminal terminal = new RawTerminal(before.get().strip());
        Runtime.getRuntime().addShutdownHook(terminal.atExit);
        return Optional.of(terminal);
    }

    private static Optional<String> stty(String... arguments) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            boolean done = process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() == 0;
            return done ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void restore() {
        stty(before);
    }

    @Override
    public void close() {
        restore();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
