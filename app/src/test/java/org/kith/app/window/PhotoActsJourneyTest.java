package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PhotoId;
import org.kith.engine.photos.PhotoInfo;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What is done with photos that are selected, and taken back, on the real window and real files. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class PhotoActsJourneyTest extends ApplicationTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    private static final List<String> SOME =
            List.of("obama.jpg", "rocket.jpg", "coffee.png", "chelsea.png", "biden.jpg");

    @TempDir
    Path temp;

    private final String home = Objects.requireNonNull(System.getProperty("user.home"));
    private Stage stage;
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

    private <T> T library(Function<Engine, T> question) {
        try (Engine engine =
                Engine.openForReading(EngineConfig.of(temp.resolve("library")), Installation.fromSystemProperties())) {
            return question.apply(engine);
        }
    }

    private List<PhotoInfo> infos() {
        return library(engine -> engine.gallery().photos().stream()
                .map(row -> engine.photos().info(row.id()).orElseThrow())
                .toList());
    }

    @Test
    void fiveAreTaggedRatedPutIntoAnAlbumAndThrownAwayAndAllIsTakenBack() throws Exception {
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        await(() -> isShown("#acts-bar"));
        type(KeyCode.T);
        answer("#ask-tag", "Garden");
        await(() -> infos().stream().allMatch(info -> info.tags().equals(List.of("Garden"))));

        press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        await(() -> infos().stream().allMatch(info -> info.note().rating() == 4));
        await(() -> lookup(".photo-tile-badges").queryAll().stream()
                .filter(Node::isVisible)
                .allMatch(badge -> ((Labeled) badge).getText().equals("★★★★")));

        type(KeyCode.A);
        answer("#ask-album", "Best");
        await(() -> infos().stream().allMatch(info -> info.albums().equals(List.of("Best"))));

        type(KeyCode.DELETE);
        await(() -> lookup("Move to trash").tryQuery().isPresent());
        clickOn("Move to trash");
        await(() -> infos().isEmpty());
        assertThat(files("photos")).isZero();
        assertThat(files("home/.local/share/Trash/files")).isEqualTo(SOME.size());

        for (int act = 0; act < 4; act++) {
            press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        }
        await(() -> infos().size() == SOME.size()
                && infos().stream()
                        .allMatch(info -> info.tags().isEmpty()
                                && info.albums().isEmpty()
                                && info.note().rating() == 0));
        assertThat(files("photos")).isEqualTo(SOME.size());
        assertThat(files("home/.local/share/Trash/files")).isZero();
        await(() -> tiles() == SOME.size());
    }

    @Test
    void aPhotoIsTurnedAndDatedAndItsFaceFollows() throws Exception {
        PhotoRow obama = library(engine -> engine.gallery().photos().stream()
                .filter(row -> row.path().endsWith("obama.jpg"))
                .findFirst()
                .orElseThrow());
        PhotoFace before = face(obama.id());
        select("obama.jpg");
        press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        await(() -> row(obama.id()).turned() == 1
                && !lookup("#jobs-pause").query().getParent().isVisible());
        PhotoFace after = face(obama.id());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.box().x())
                .isCloseTo(1 - before.box().y() - before.box().height(), within(0.05));
        assertThat(row(obama.id()).widthPx()).isEqualTo(obama.heightPx());

        type(KeyCode.D);
        answer("#ask-date", "1965-06");
        await(() -> row(obama.id()).time().getYear() == 1965);
        assertThat(row(obama.id()).timeDigits()).isEqualTo(7);

        press(KeyCode.CONTROL).type(KeyCode.Z, KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> row(obama.id()).turned() == 0 && row(obama.id()).time().equals(obama.time()));
    }

    private void select(String name) throws TimeoutException {
        type(KeyCode.HOME);
        for (int i = 0; i < SOME.size(); i++) {
            type(KeyCode.ENTER);
            await(() -> isShown("#photo-canvas")
                    && lookup("#page-title").<Labeled>query().getText().contains("."));
            String title = lookup("#page-title").<Labeled>query().getText();
            type(KeyCode.ESCAPE);
            await(() -> isShown("#photo-grid"));
            if (title.equals(name)) {
                return;
            }
            type(KeyCode.RIGHT);
        }
        throw new AssertionError(name);
    }

    private PhotoFace face(PhotoId photo) {
        return library(engine -> engine.gallery().facesOf(photo).get(0));
    }

    private PhotoRow row(PhotoId photo) {
        return library(engine -> engine.gallery().photo(photo).orElseThrow());
    }

    private void answer(String field, String words) throws TimeoutException {
        await(() -> isShown(field));
        write(words).type(KeyCode.ENTER);
        await(() -> !isShown(field));
    }

    private long files(String folder) throws Exception {
        try (var files = Files.list(temp.resolve(folder))) {
            return files.count();
        }
    }

    private long tiles() {
        return lookup(".photo-tile").queryAll().stream().filter(Node::isVisible).count();
    }

    private boolean isShown(String selector) {
        return lookup(selector).queryAll().stream()
                .anyMatch(node -> node.isVisible()
                        && node.getScene() != null
                        && node.getScene().getWindow() != null
                        && node.getScene().getWindow().isShowing());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
