package org.kith.app.window.xvfb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kith.app.ChildJava;
import org.kith.engine.job.NamedThreads;

/** Another Java program on the display, asked over its standard input: a line there, a line back. */
final class ChildJvm implements AutoCloseable {

    private static final long ANSWER_SECONDS = 60;
    private static final long END_SECONDS = 60;
    private static final String ENDED = "";

    private final Process process;
    private final PrintWriter questions;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    /** A read from a program that hangs cannot be interrupted. */
    private final ExecutorService reader = Executors.newSingleThreadExecutor(new NamedThreads("child"));

    private ChildJvm(Process process) {
        this.process = process;
        this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        reader.execute(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(answers::add));
    }

    /** @param home in place of the user's own: the program keeps its settings there */
    static ChildJvm start(Class<?> program, String display, Path home, Path log, List<String> arguments)
            throws IOException {
        List<String> options = List.of(
                "-Dprism.order=sw",
                // where JavaFX unpacks its natives: not where another JVM may be loading them
                "-Djavafx.cachedir=" + home.resolve("javafx-" + program.getSimpleName()));
        List<String> command = ChildJava.command(options, program, arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("DISPLAY", display);
        environment.put("GDK_BACKEND", "x11"); // where the tests are run on a Wayland desktop
        environment.remove("WAYLAND_DISPLAY");
        environment.put("NO_AT_BRIDGE", "1"); // no desktop, so no bus to announce the window on
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        return new ChildJvm(builder.start());
    }

    String ask(String question) throws IOException, InterruptedException {
        questions.println(question);
        String answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (answer == null || answer.equals(ENDED)) {
            throw new IOException(answer == null ? "The program does not answer" : "The program has ended");
        }
        return answer;
    }

    /** Waits for the program to end by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The program has not ended in time");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        reader.shutdown();
    }
}
