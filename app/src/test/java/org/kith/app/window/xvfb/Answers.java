package org.kith.app.window.xvfb;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.application.Platform;
import org.kith.engine.job.NamedThreads;

/** The other end of {@link ChildJvm}: answers each line of standard input on the FX thread. */
final class Answers {

    /** What is answered while there is no window yet. */
    static final String NOT_YET = "not yet";

    private Answers() {}

    /** @param answer of a question's words; in one line */
    static void start(Function<List<String>, String> answer) {
        ExecutorService reader = Executors.newSingleThreadExecutor(new NamedThreads("answers"));
        reader.execute(() -> {
            BufferedReader questions = new BufferedReader(
                    new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try {
                for (String line = questions.readLine(); line != null; line = questions.readLine()) {
                    out.println(answered(List.of(line.split(" ", -1)), answer));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.exit(1); // whoever asked is gone
        });
    }

    private static String answered(List<String> words, Function<List<String>, String> answer) {
        CompletableFuture<String> answered = new CompletableFuture<>();
        try {
            Platform.runLater(() -> {
                try {
                    answered.complete(answer.apply(words));
                } catch (RuntimeException e) {
                    answered.complete("failed: " + e);
                }
            });
        } catch (IllegalStateException e) { // JavaFX has not started
            return NOT_YET;
        }
        return answered.join();
    }
}
