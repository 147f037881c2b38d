package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What is made while nobody does anything. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class IdleTest extends ApplicationTest {

    private final AtomicInteger done = new AtomicInteger();
    private final List<Runnable> pieces = List.of(done::incrementAndGet, done::incrementAndGet);
    private Scene scene;
    private Runnable leave;

    @Override
    public void start(Stage stage) {
        scene = new Scene(new StackPane(), 200, 100);
        stage.setScene(scene);
        stage.show();
        leave = Idle.later(scene, pieces);
    }

    @Test
    void isDonePieceAfterPiece() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> done.get() == 2);
    }

    @Test
    void isLeftForWhoLeaves() throws TimeoutException {
        interact(leave);
        int before = done.get();
        AtomicInteger after = new AtomicInteger();
        interact(() -> Idle.later(scene, List.of(after::incrementAndGet)));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> after.get() == 1);

        assertThat(done.get()).isEqualTo(before);
    }

    @Test
    void whatIsRehearsedHasItsSkinAndIsStillToBeShown() {
        Label label = new Label("Grandmother");
        interact(() -> Idle.rehearsal(() -> label, scene).forEach(Runnable::run));

        assertThat(label.getSkin()).isNotNull();
        assertThat(label.getWidth()).isPositive();
        assertThat(label.getParent()).isNull();
    }

    @Test
    void whatIsShownIsLeftWhereItIs() {
        Label label = new Label("Grandmother");
        interact(() -> {
            ((StackPane) scene.getRoot()).getChildren().add(label);
            Idle.rehearsal(() -> label, scene).forEach(Runnable::run);
        });

        assertThat(label.getScene()).isSameAs(scene);
    }
}
