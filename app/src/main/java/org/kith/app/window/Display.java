package org.kith.app.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.NoDisplayException;
import org.kith.app.platform.WindowBench;
import org.kith.app.platform.WindowFigures;
import org.kith.app.platform.WindowOpener;

/** The screen of this machine, if it has one. */
public final class Display implements WindowOpener, WindowBench {

    /** Held here, or its level would be forgotten: JavaFX warns that it does not run as a module, which is meant so. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Map<String, String> environment;
    private final Class<?> main;

    /**
     * As the environment has it.
     *
     * @param main starts this program
     */
    public Display(Map<String, String> environment, Class<?> main) {
        this.environment = environment;
        this.main = main;
    }

    @Override
    public Class<?> main() {
        return main;
    }

    @Override
    public boolean open(@Nullable Path library, List<Path> folders) throws NoDisplayException {
        if (new OtherWindow(Window.chosen(library, App.settings().current())).show(folders)) {
            return false;
        }
        requireDisplay();
        JAVAFX.setLevel(Level.SEVERE);
        List<String> arguments = new ArrayList<>();
        if (library != null) {
            arguments.add("--" + App.LIBRARY + "=" + library);
        }
        folders.forEach(
                folder -> arguments.add(folder.toAbsolutePath().normalize().toString()));
        try {
            Application.launch(App.class, arguments.toArray(String[]::new));
            return true;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            throw unusable(e);
        }
    }

    private static NoDisplayException unusable(Throwable cause) {
        return new NoDisplayException(cause, "display.unusable", String.valueOf(cause.getMessage()));
    }

    @Override
    public void requireDisplay() throws NoDisplayException {
        if (!present(System.getProperty("os.name"), System.getProperty("glass.platform", ""))) {
            throw new NoDisplayException("display.none");
        }
    }

    @Override
    public WindowFigures measure(Trial trial) throws NoDisplayException, InterruptedException {
        JAVAFX.setLevel(Level.SEVERE);
        MeasuredWindow window = new MeasuredWindow();
        CompletableFuture<WindowFigures> figures = new CompletableFuture<>();
        try {
            Platform.startup(() -> open(window, trial, figures));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            throw unusable(e);
        }
        try {
            return figures.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window did not open", e);
        } finally {
            CompletableFuture.runAsync(window::close, Platform::runLater).join();
            Platform.exit();
        }
    }

    private static void open(MeasuredWindow window, Trial trial, CompletableFuture<WindowFigures> figures) {
        try {
            window.open(new Stage(), trial, figures::complete);
        } catch (RuntimeException e) {
            figures.completeExceptionally(e); // who waits for the figures is told
        }
    }

    /** JavaFX on Linux draws by X11, on Wayland too. */
    boolean present(String os, String glassPlatform) {
        return !os.toLowerCase(Locale.ROOT).startsWith("linux")
                || "Monocle".equals(glassPlatform)
                || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }
}
