package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kith.app.window.settings.Motion;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What JavaFX turns and slides, watched on a real window. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class StillnessTest extends ApplicationTest {

    /** A third of a second: by then each has moved, if it moves. */
    private static final int FRAMES = 20;

    private ProgressBar bar;
    private ProgressIndicator circle;
    private Stage stage;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
        bar = new ProgressBar();
        circle = new ProgressIndicator();
        Scene scene = new Scene(new VBox(bar, circle), 200, 200);
        scene.getStylesheets().add(Stillness.SHEET);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void whatMovesStopsUnderTheSheet() throws TimeoutException {
        interact(() -> stage.getScene().getStylesheets().clear());
        assertThat(moves(bar)).isTrue();
        assertThat(moves(circle)).isTrue();

        interact(() -> stage.getScene().getStylesheets().add(Stillness.SHEET));
        assertThat(moves(bar)).isFalse();
        assertThat(moves(circle)).isFalse();
    }

    @Test
    void whatBeginsUnderTheSheetDoesNotMove() throws TimeoutException {
        assertThat(moves(bar)).isFalse();
        assertThat(moves(circle)).isFalse();
    }

    @Test
    void theUserDecidesOrLeavesItToTheSystem() {
        assertThat(isStill(Motion.STILL, false)).isTrue();
        assertThat(isStill(Motion.MOVING, true)).isFalse();
        assertThat(isStill(Motion.SYSTEM, true)).isTrue();
        assertThat(isStill(Motion.SYSTEM, false)).isFalse();
    }

    private boolean isStill(Motion chosen, boolean system) {
        List<String> sheets = new ArrayList<>();
        interact(new Stillness(sheets, () -> chosen, () -> system, Runnable::run)::decide);
        WaitForAsyncUtils.waitForFxEvents();
        return sheets.contains(Stillness.SHEET);
    }

    /** Whether it ever looks other than at first. */
    private boolean moves(Node node) throws TimeoutException {
        List<WritableImage> seen = new ArrayList<>();
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                seen.add(node.snapshot(null, null));
            }
        };
        interact(frames::start);
        await(() -> seen.size() >= FRAMES);
        interact(frames::stop);
        return seen.stream().anyMatch(image -> !equal(image, seen.get(0)));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
    }

    private static boolean equal(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
    }
}
