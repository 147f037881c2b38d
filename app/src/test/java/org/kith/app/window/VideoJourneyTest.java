package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.model.Installation;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A video among the photos, in the window. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class VideoJourneyTest extends ApplicationTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final Path VIDEOS = PHOTOS.resolve("../../engine/src/test/resources/org/kith/engine/image/videos");

    @TempDir
    Path temp;

    private Stage stage;
    private Window window;

    @Override
    public void start(Stage first) {
        stage = first;
    }

    @BeforeEach
    void open() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("photos"));
        Files.copy(PHOTOS.resolve("biden.jpg"), folder.resolve("a.jpg"));
        Files.copy(VIDEOS.resolve("turned.mov"), folder.resolve("b.MOV"));
        openWindow(folder);
        await(() -> isShown("#side-bar"));
        await(() -> tiles() == 2 && !lookup("#jobs-pause").query().getParent().isVisible());
    }

    private void openWindow(Path folder) {
        interact(() -> {
            SettingsStore settings = new SettingsStore(temp.resolve("config/settings.properties"));
            settings.change(chosen -> chosen.look(look -> look.withLanguage(Locale.ENGLISH)));
            window = new Window(stage, settings, Installation::fromSystemProperties);
            window.open(temp.resolve("library"), List.of(folder.toFile()));
        });
    }

    @AfterEach
    void close() {
        interact(() -> {
            window.close();
            stage.hide();
        });
    }

    private long tiles() {
        return lookup(".photo-tile").queryAll().stream().filter(Node::isVisible).count();
    }

    private boolean isSaid(String text) {
        return lookup(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .tryQuery()
                .isPresent();
    }

    @Test
    void itsLengthIsOnTheTileAWordFindsItAndItsPageHasAButtonThatPlaysIt() throws Exception {
        await(() -> isSaid("▶ 0:10"));

        clickOn("#search").write("videos");
        await(() -> tiles() == 1);
        doubleClickOn(".photo-tile");
        await(() -> isShown("#play-video"));

        assertThat(lookup("#play-video").queryAs(Button.class).getText()).isEqualTo("0:10");
        assertThat(lookup("#play-video").queryAs(Button.class).getAccessibleText())
                .contains("Play the video");
        clickOn("#open-info");
        await(() -> isSaid("Filmed, by the camera's clock"));
        assertThat(isSaid("0:10")).isTrue();
        assertThat(isSaid("Apple iPhone 11")).isTrue();
    }

    private boolean isShown(String selector) {
        return lookup(selector).queryAll().stream()
                .anyMatch(node -> node.isVisible()
                        && node.getScene() != null
                        && node.getScene().getWindow() != null);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
