package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.model.Installation;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Keys, full screen, moving a photo and the slideshow, on the real window. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class PhotoJourneyTest extends ApplicationTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final int CLICKS = 3;

    /** With one face, and without any. */
    private static final List<String> SOME = List.of("obama.jpg", "rocket.jpg");

    @TempDir
    Path temp;

    private Stage stage;
    private SettingsStore settings;
    private Window window;

    @Override
    public void start(Stage first) {
        stage = first;
    }

    @BeforeEach
    void open() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("photos"));
        for (String photo : SOME) {
            Files.copy(PHOTOS.resolve(photo), folder.resolve(photo), StandardCopyOption.COPY_ATTRIBUTES);
        }
        openWindow(List.of(folder));
        await(() -> !lookup("#jobs-pause").query().getParent().isVisible()
                && lookup(".photo-tile").queryAll().stream()
                                .filter(Node::isVisible)
                                .count()
                        == SOME.size());
    }

    private void openWindow(List<Path> folders) throws TimeoutException {
        interact(() -> {
            settings = new SettingsStore(temp.resolve("config/settings.properties"));
            settings.change(chosen -> chosen.look(look -> look.withLanguage(Locale.ENGLISH)));
            window = new Window(stage, settings, Installation::fromSystemProperties);
            window.open(
                    temp.resolve("library"), folders.stream().map(Path::toFile).toList());
        });
        await(() -> isShown("#side-bar"));
    }

    @AfterEach
    void close() {
        interact(() -> {
            window.close();
            stage.hide();
        });
    }

    @Test
    void afterAClickInTheSideBarKeysGoToThePage() throws Exception {
        // its first line, by place: the line itself is made anew while counts come in
        clickOn(point("#side-bar").atPosition(Pos.TOP_LEFT).atOffset(60, 28));
        await(() -> stage.getScene().getFocusOwner() == lookup("#photo-grid").query());
        type(KeyCode.END);
        assertThat(title()).isEqualTo("Photos");
    }

    @Test
    void aQuestionMarkShowsAllKeysAndAnyKeyLeadsBack() throws Exception {
        interact(() -> lookup("#photo-grid").query().requestFocus());
        write("?");
        await(() -> isShown("#keys"));
        assertThat(lookup(".key-cap").queryAll()).hasSizeGreaterThan(30);
        type(KeyCode.ESCAPE);
        await(() -> !isShown("#keys"));
        assertThat(stage.getScene().getFocusOwner())
                .isSameAs(lookup("#photo-grid").query());
    }

    @Test
    void aPhotoFillsTheScreenUntilEscape() throws Exception {
        openPhoto("rocket.jpg");
        type(KeyCode.F);
        await(() -> stage.isFullScreen() && !isShown("#side-bar") && !isShown("#page-title"));
        type(KeyCode.ESCAPE);
        await(() -> !stage.isFullScreen() && isShown("#side-bar"));
        assertThat(title()).isEqualTo("rocket.jpg");
        type(KeyCode.F11);
        await(stage::isFullScreen);
        type(KeyCode.F11);
        await(() -> !stage.isFullScreen());
    }

    @Test
    void aDragThatBeginsOnAFaceMovesThePhotoAndAClickThereAsksWhoItIs() throws Exception {
        openPhoto("obama.jpg");
        await(() -> isShown(".face-box"));
        for (int step = 0; step < 3; step++) { // twice as high as the page, and the face still in sight
            type(KeyCode.PLUS);
        }
        Bounds before = boundsOfFace();
        drag(".face-box", MouseButton.PRIMARY).moveBy(30, 20).moveBy(30, 20).drop();
        Bounds after = boundsOfFace();
        assertThat(after.getMinY()).isNotEqualTo(before.getMinY());
        assertThat(isShown(".face-name")).isFalse();

        clickOn(".face-box");
        await(() -> isShown(".face-name"));
    }

    @Test
    void aNameThatIsBeingTypedIsGivenWhereverTheUserGoes() throws Exception {
        openPhoto("obama.jpg");
        await(() -> isShown(".face-box"));
        clickOn(".face-box");
        await(() -> isShown(".face-name"));
        write("Barack");
        clickOn("#page-title");
        await(() -> !isShown(".face-name") && isShown("1 face is Barack now."));

        clickInSideBar("People");
        await(() -> isShown("Barack"));
        clickOn(".tile-name");
        await(() -> isShown(".name-field"));
        write("Zelda");
        clickInSideBar("Photos");
        await(() -> title().equals("Photos"));
        clickInSideBar("People");
        await(() -> isShown("Zelda"));
        press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        await(() -> title().equals("History") && isShown("Barack is now Zelda."));
        type(KeyCode.ESCAPE);
        await(() -> title().equals("People"));

        clickOn(".tile-name");
        await(() -> isShown(".name-field"));
        write("Yara");
        interact(() -> {
            window.close();
            stage.hide();
            stage = new Stage();
        });
        openWindow(List.of());
        await(() -> isShown("Yara"));
    }

    @Test
    void aFaceIsDrawnNamedMovedByKeysAndFoundByItsName() throws Exception {
        openPhoto("rocket.jpg");
        type(KeyCode.B);
        await(() -> isShown("#draw-hint"));
        Bounds canvas = lookup("#photo-canvas")
                .query()
                .localToScreen(lookup("#photo-canvas").query().getLayoutBounds());
        drag(canvas.getCenterX() - 40, canvas.getCenterY() - 40)
                .moveBy(30, 30)
                .moveBy(50, 60)
                .drop();
        await(() -> isShown(".face-name"));
        write("Nina").type(KeyCode.ENTER);
        await(() -> !isShown(".face-name") && isShown("1 face is Nina now."));
        assertThat(isShown("#draw-hint")).isFalse();
        Bounds drawn = boundsOfFace();
        assertThat(drawn.getWidth()).isBetween(75.0, 85.0);
        assertThat(drawn.getHeight()).isBetween(85.0, 95.0);

        clickOn(this::theFace);
        await(() -> isShown("#change-box"));
        clickOn("#change-box");
        await(() -> isShown("#drawn-box"));
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        type(KeyCode.ENTER);
        await(() -> isShown("The box of a face was moved."));
        await(() -> boundsOfFace().getMinX() > drawn.getMinX() + 3);
        assertThat(boundsOfFace().getHeight()).isGreaterThan(drawn.getHeight() + 2);

        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> Math.abs(boundsOfFace().getMinX() - drawn.getMinX()) < 2);
        type(KeyCode.ESCAPE);
        await(() -> isShown("#photo-grid"));
        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        await(() -> stage.getScene().getFocusOwner() instanceof TextField);
        write("Nina");
        await(() -> isShown("#search-results"));
        type(KeyCode.ENTER);
        await(() -> lookup(".photo-tile").queryAll().stream()
                        .filter(Node::isVisible)
                        .count()
                == 1);
    }

    private Node keysAreAt() {
        WaitForAsyncUtils.waitForFxEvents();
        return stage.getScene().getFocusOwner();
    }

    private void search(String words) throws TimeoutException {
        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        await(() -> keysAreAt() == lookup("#search").query());
        write(words);
    }

    @Test
    void aFieldThatIsEmptiedKeepsTheKeys() throws Exception {
        clickInSideBar("People");
        await(() -> title().equals("People"));
        search("2019");
        await(() -> title().equals("Found") || title().equals("Photos"));
        type(KeyCode.BACK_SPACE, 4);
        await(() -> title().equals("People"));
        assertThat(keysAreAt()).isSameAs(lookup("#search").query());
        press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        await(() -> title().equals("History"));
    }

    @Test
    void aPhotoThatWasFoundStaysWhenAFaceOnItIsDrawnAndNamed() throws Exception {
        search("rocket.jpg");
        type(KeyCode.ENTER, KeyCode.ENTER);
        await(() -> lookup(".photo-tile").queryAll().stream()
                        .filter(Node::isVisible)
                        .count()
                == 1);
        doubleClickOn(lookup(".photo-tile").queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        await(() -> isShown("#photo-canvas") && title().equals("rocket.jpg"));
        type(KeyCode.B, KeyCode.ENTER, KeyCode.ENTER);
        await(() -> isShown(".face-name"));
        write("Nina").type(KeyCode.ENTER);
        await(() -> !isShown(".face-name") && isShown("1 face is Nina now."));
        await(() -> lookup(".face-label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equals("Nina")));
        assertThat(title()).isEqualTo("rocket.jpg");
    }

    @Test
    void whoGoesThroughTheSideBarByKeysStaysThere() throws Exception {
        interact(() -> lookup("#side-bar").query().requestFocus());
        type(KeyCode.HOME, KeyCode.DOWN);
        await(() -> title().startsWith("On this day") || !title().equals("Photos"));
        type(KeyCode.DOWN);
        await(() -> title().equals("People"));
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS); // what the page asks for has come
        assertThat(keysAreAt()).isSameAs(lookup("#side-bar").query());
        type(KeyCode.DOWN, KeyCode.DOWN);
        await(() -> title().equals("Duplicates"));
        assertThat(keysAreAt()).isSameAs(lookup("#side-bar").query());
        type(KeyCode.UP, KeyCode.UP);
        await(() -> title().equals("People"));
        type(KeyCode.ENTER);
        assertThat(keysAreAt()).isNotSameAs(lookup("#side-bar").query());
    }

    @Test
    void aFaceIsDrawnByKeysAloneAndEscapeDrawsNone() throws Exception {
        openPhoto("rocket.jpg");
        type(KeyCode.B, KeyCode.ENTER);
        await(() -> isShown("#drawn-box"));
        type(KeyCode.ESCAPE);
        await(() -> !isShown("#drawn-box") && !isShown("#draw-hint"));
        assertThat(title()).isEqualTo("rocket.jpg");
        assertThat(isShown(".face-box")).isFalse();

        type(KeyCode.B, KeyCode.ENTER, KeyCode.LEFT, KeyCode.ENTER);
        await(() -> isShown(".face-name"));
        type(KeyCode.ESCAPE);
        await(() -> !isShown(".face-name") && isShown(".face-box"));
        clickOn(this::theFace);
        await(() -> isShown("#not-a-face"));
        clickOn("#not-a-face");
        await(() -> !isShown(".face-box"));
    }

    private Bounds boundsOfFace() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".face-box").query().getBoundsInParent();
    }

    @Test
    void aSlideshowIsPausedTurnedAndLeftToWhereItWasBegun() throws Exception {
        openPhoto("rocket.jpg");
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> isShown("#slideshow") && stage.isFullScreen() && !isShown("#side-bar"));
        type(KeyCode.SPACE);
        await(() -> lookup("#slides-pause").query().getAccessibleText().startsWith("Go on"));
        type(KeyCode.PLUS);
        assertThat(lookup("#slides-seconds").<Labeled>query().getText()).isEqualTo("6 s");
        type(KeyCode.ESCAPE);
        await(() -> !stage.isFullScreen() && title().equals("rocket.jpg"));
    }

    @Test
    void aPhotoWhoseFileIsGoneSaysSo() throws Exception {
        Files.delete(temp.resolve("photos/rocket.jpg"));
        openPhoto("rocket.jpg");
        await(() -> isShown("#photo-trouble"));
        assertThat(lookup("#photo-trouble").<Labeled>query().getText()).startsWith("Its file is gone");
        assertThat(isShown("#look-again")).isTrue();
    }

    @Test
    void itBeginsWhereItWasLeft() throws Exception {
        clickInSideBar("People");
        await(() -> title().equals("People"));
        interact(() -> {
            window.close();
            stage.hide();
            stage = new Stage();
        });
        openWindow(List.of());
        await(() -> title().equals("People"));
    }

    private Node theFace() {
        return lookup(".face-box").query();
    }

    private void clickInSideBar(String label) {
        clickOn(() -> lookup(".side-bar .label").queryAll().stream()
                .filter(node -> ((Labeled) node).getText().equals(label))
                .findFirst()
                .orElseThrow());
    }

    /** Again where the node was made anew just then, since something came in. */
    private void clickOn(Supplier<Node> node) {
        for (int left = CLICKS; ; left--) {
            try {
                clickOn(node.get());
                return;
            } catch (RuntimeException e) {
                if (left == 0) {
                    throw e;
                }
                WaitForAsyncUtils.waitForFxEvents();
            }
        }
    }

    private void openPhoto(String name) throws TimeoutException {
        interact(() -> lookup("#photo-grid").query().requestFocus());
        type(KeyCode.HOME, KeyCode.ENTER);
        await(() -> isShown("#photo-canvas") && title().endsWith(".jpg"));
        if (!title().equals(name)) {
            type(KeyCode.RIGHT);
            await(() -> title().equals(name));
        }
    }

    private boolean isShown(String selector) {
        return lookup(selector).queryAll().stream()
                .anyMatch(node -> node.isVisible()
                        && node.getScene() != null
                        && node.getScene().getWindow() != null);
    }

    private String title() {
        return lookup("#page-title").<Labeled>query().getText();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
