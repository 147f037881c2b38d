package org.kith.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.WindowBench;
import org.kith.app.platform.WindowFigures;
import org.kith.app.window.bench.Measurement;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.model.Installation;

/** The window as anybody has it, with settings of its own, while it is measured. FX thread only. */
final class MeasuredWindow {

    private @Nullable Window window;

    /** @param ended called on the FX thread, with the window still open */
    void open(Stage stage, WindowBench.Trial trial, Consumer<WindowFigures> ended) {
        SettingsStore settings = new SettingsStore(trial.library().resolveSibling("settings.properties"));
        window = new Window(stage, settings, Installation::fromSystemProperties);
        List<File> photos = trial.index().stream().map(Path::toFile).toList();
        Measurement.start(stage.getScene(), !photos.isEmpty(), trial.lateStack(), ended);
        window.open(trial.library(), photos);
    }

    void close() {
        if (window != null) {
            window.close();
        }
    }
}
