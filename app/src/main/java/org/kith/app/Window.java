package org.kith.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.LibraryFolder;
import org.kith.app.fx.Fonts;
import org.kith.app.fx.Place;
import org.kith.app.fx.Text;
import org.kith.app.settings.Settings;
import org.kith.app.settings.SettingsStore;
import org.kith.engine.EngineConfig;
import org.kith.engine.EngineException;
import org.kith.engine.Installation;

/** The window from its opening to its closing, whatever library and language it shows meanwhile. FX thread only. */
final class Window implements WindowActs {

    private final Stage stage;
    private final SettingsStore settings;
    private final Supplier<Installation> installation;
    private final Scene scene = new Scene(new Region());
    private final ChangeListener<Settings> settingsChanged = (observable, before, now) -> apply(before, now);
    private @Nullable OpenLibrary library;
    private @Nullable AppContext context;

    Window(Stage stage, SettingsStore settings, Supplier<Installation> installation) {
        this.stage = stage;
        this.settings = settings;
        this.installation = installation;
        scene.getStylesheets()
                .add(Objects.requireNonNull(Window.class.getResource("styles.css"))
                        .toExternalForm());
        stage.setScene(scene);
        new StagePlace(stage).restore(settings.current().window());
        Application.setUserAgentStylesheet(settings.current().theme().styleSheet());
        settings.settings().addListener(settingsChanged);
    }

    /**
     * Opens the library and shows the window.
     *
     * @param folder null for the library opened last
     * @param photos folders to add
     */
    void open(@Nullable Path folder, List<File> photos) {
        Path last = settings.current().library();
        openIn(folder != null ? folder : last != null ? last : LibraryFolder.byDefault());
        stage.show();
        if (context != null && !photos.isEmpty()) {
            context.add(photos);
        }
    }

    private void openIn(Path folder) {
        Settings chosen = settings.current();
        try {
            library = OpenLibrary.open(new EngineConfig(folder, chosen.device(), chosen.workers()), installation.get());
            build(Place.Photos.ALL);
        } catch (EngineException e) {
            show(new FailureView(text(), String.valueOf(e.getMessage()), () -> chooseFolder(
                                    text().get("settings.choose-library"))
                            .map(File::toPath)
                            .ifPresent(this::openLibrary))
                    .node());
        }
    }

    private void build(Place first) {
        if (context != null) {
            context.close();
        }
        context = new AppContext(Objects.requireNonNull(library), settings, text(), this, first);
        show(context.root());
        context.start();
    }

    private void show(Parent root) {
        Fonts.family(System.getProperty("os.name"), Font.getFamilies())
                .ifPresent(family -> root.setStyle("-fx-font-family: \"" + family + "\";"));
        stage.setTitle(text().get("app.name"));
        scene.setRoot(root);
    }

    private void apply(Settings before, Settings now) {
        if (before.theme() != now.theme()) {
            Application.setUserAgentStylesheet(now.theme().styleSheet());
        }
        if (!before.language().equals(now.language()) && context != null) {
            build(context.place());
        }
    }

    private Text text() {
        return new Text(settings.current().language());
    }

    @Override
    public Optional<File> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(stage));
    }

    @Override
    public void openLibrary(Path folder) {
        closeLibrary();
        settings.change(chosen -> chosen.withLibrary(folder));
        openIn(folder);
    }

    private void closeLibrary() {
        if (context != null) {
            context.close();
            context = null;
        }
        if (library != null) {
            library.close();
            library = null;
        }
    }

    /** The engine stops between two photos: that takes a moment, while the window is gone already. */
    void close() {
        settings.settings().removeListener(settingsChanged);
        settings.change(chosen -> chosen.withWindow(new StagePlace(stage).current()));
        closeLibrary();
    }
}
