package org.kith.app.window;

import java.io.File;
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

/** What is done with photos, on the real window and real files; the trash is that of a home of its own. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
abstract class FilesJourney extends ApplicationTest {

    static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    private static final int CLICKS = 3;

    @TempDir
    Path temp;

    private final String home = Objects.requireNonNull(System.getProperty("user.home"));
    Stage stage;
    private Window window;

    @Override
    public final void start(Stage first) {
        stage = first;
    }

    /** Puts photos into a folder that is empty, and says how many tiles of them there will be. */
    abstract int fill(Path folder) throws Exception;

    /** What the user chooses where a dialog of the system asks. */
    Choosers choosers(Stage over) {
        return new SystemChoosers(over);
    }

    @BeforeEach
    final void open() throws Exception {
        System.setProperty(
                "user.home", Files.createDirectory(temp.resolve("home")).toString());
        Path folder = Files.createDirectory(temp.resolve("photos"));
        int photos = fill(folder);
        interact(() -> {
            SettingsStore settings = new SettingsStore(temp.resolve("config/settings.properties"));
            settings.change(chosen -> chosen.look(look -> look.withLanguage(Locale.ENGLISH)));
            window = new Window(stage, settings, Installation::fromSystemProperties, choosers(stage));
            List<File> added = photos == 0 ? List.of() : List.of(folder.toFile());
            window.open(temp.resolve("library"), added);
        });
        await(() -> isShown("#side-bar"));
        await(() -> isIdle() && tiles() == photos);
    }

    @AfterEach
    final void close() {
        interact(() -> {
            window.close();
            stage.hide();
        });
        System.setProperty("user.home", home);
    }

    static void copy(String photo, Path to) throws Exception {
        Files.copy(PHOTOS.resolve(photo), to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    final <T> T library(Function<Engine, T> question) {
        try (Engine engine =
                Engine.openForReading(EngineConfig.of(temp.resolve("library")), Installation.fromSystemProperties())) {
            return question.apply(engine);
        }
    }

    final long files(String folder) throws Exception {
        try (var files = Files.list(temp.resolve(folder))) {
            return files.count();
        }
    }

    final boolean isIdle() {
        return !lookup("#jobs-pause").query().getParent().isVisible();
    }

    /** Clicks on a line of the side bar, again where the line was made anew just then. */
    final void toPage(String label) {
        for (int left = CLICKS; ; left--) {
            try {
                clickOn(label);
                return;
            } catch (RuntimeException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    /** Photos in the grid. */
    final long tiles() {
        return lookup(".photo-tile").queryAll().stream().filter(Node::isVisible).count();
    }

    final boolean isShown(String selector) {
        return lookup(selector).queryAll().stream()
                .anyMatch(node -> node.isVisible()
                        && node.getScene() != null
                        && node.getScene().getWindow() != null
                        && node.getScene().getWindow().isShowing());
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
    }
}
