package org.kith.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.Installation;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The real window over the real engine, with some photos in a folder of their own. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
abstract class PhotosJourney extends ApplicationTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    protected static final List<String> SOME =
            List.of("obama.jpg", "rocket.jpg", "coffee.png", "chelsea.png", "biden.jpg");

    @TempDir
    Path temp;

    private final String home = Objects.requireNonNull(System.getProperty("user.home"));
    protected Stage stage;
    private Window window;

    @Override
    public void start(Stage first) {
        stage = first;
    }

    /** The trash is that of a home of its own. */
    @BeforeEach
    void open() throws Exception {
        System.setProperty(
                "user.home", Files.createDirectory(temp.resolve("home")).toString());
        Path folder = Files.createDirectory(temp.resolve("photos"));
        for (String photo : SOME) {
            Files.copy(PHOTOS.resolve(photo), folder.resolve(photo), StandardCopyOption.COPY_ATTRIBUTES);
        }
        interact(() -> {
            SettingsStore settings = new SettingsStore(temp.resolve("config/settings.properties"));
            settings.change(chosen -> chosen.withLanguage(Locale.ENGLISH));
            window = new Window(stage, settings, Installation::fromSystemProperties);
            window.open(temp.resolve("library"), List.of(folder.toFile()));
        });
        await(() -> isShown("#side-bar"));
        await(() -> !lookup("#jobs-pause").query().getParent().isVisible() && tiles() == SOME.size());
        interact(() -> lookup("#photo-grid").query().requestFocus());
    }

    @AfterEach
    void close() {
        interact(() -> {
            window.close();
            stage.hide();
        });
        System.setProperty("user.home", home);
    }

    protected final <T> T library(Function<Engine, T> question) {
        try (Engine engine =
                Engine.openForReading(EngineConfig.of(temp.resolve("library")), Installation.fromSystemProperties())) {
            return question.apply(engine);
        }
    }

    protected final void answer(String field, String words) throws TimeoutException {
        await(() -> isShown(field));
        write(words).type(KeyCode.ENTER);
        await(() -> !isShown(field));
    }

    protected final long files(String folder) throws Exception {
        try (var files = Files.list(temp.resolve(folder))) {
            return files.count();
        }
    }

    protected final long tiles() {
        return lookup(".photo-tile").queryAll().stream().filter(Node::isVisible).count();
    }

    protected final boolean isShown(String selector) {
        return lookup(selector).queryAll().stream()
                .anyMatch(node -> node.isVisible()
                        && node.getScene() != null
                        && node.getScene().getWindow() != null
                        && node.getScene().getWindow().isShowing());
    }

    protected static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
