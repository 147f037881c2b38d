package org.kith.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.RestingPulse;
import org.kith.app.window.settings.ConfigFolder;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.model.Installation;

/** Where JavaFX starts and stops Kith. Its arguments: {@code --library=DIR}, and folders to add. */
public final class App extends Application {

    static final String LIBRARY = "library";

    private @Nullable Window window;

    /** Those of this user. */
    static SettingsStore settings() {
        return new SettingsStore(ConfigFolder.ofThisUser().resolve("settings.properties"));
    }

    @Override
    public void start(Stage stage) {
        RestingPulse.install();
        window = new Window(stage, settings(), Installation::fromSystemProperties);
        String library = getParameters().getNamed().get(LIBRARY);
        List<File> folders =
                getParameters().getUnnamed().stream().map(File::new).toList();
        window.open(library == null ? null : Path.of(library), folders);
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
