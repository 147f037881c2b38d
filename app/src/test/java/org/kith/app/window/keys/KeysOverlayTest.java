package org.kith.app.window.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.testfx.framework.junit5.ApplicationTest;

/** The overlay in a window too low for all of it. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class KeysOverlayTest extends ApplicationTest {

    private KeysOverlay overlay;

    @Override
    public void start(Stage stage) {
        overlay = new KeysOverlay(new Text(Locale.GERMAN), () -> {});
        StackPane low = new StackPane(overlay.node()); // the stage is as large as other tests left it
        low.setMinSize(800, 300);
        low.setMaxSize(800, 300);
        stage.setScene(new Scene(new StackPane(low)));
        stage.show();
    }

    @BeforeEach
    void show() {
        interact(overlay::show);
    }

    private double scrolled() {
        return lookup(".scroll-pane").<ScrollPane>query().getVvalue();
    }

    @Test
    void keysScrollIt() {
        type(KeyCode.DOWN);
        double oneStep = scrolled();
        assertThat(oneStep).isPositive();
        type(KeyCode.PAGE_DOWN);
        assertThat(scrolled()).isGreaterThan(2 * oneStep);
        type(KeyCode.END);
        assertThat(scrolled()).isEqualTo(1);
        type(KeyCode.PAGE_UP, KeyCode.UP);
        assertThat(scrolled()).isBetween(oneStep, 1 - oneStep);
        type(KeyCode.HOME);
        assertThat(scrolled()).isZero();
        assertThat(overlay.node().isVisible()).isTrue();
    }

    @Test
    void anyOtherKeyLeadsBackAndItBeginsAtItsTopAgain() {
        type(KeyCode.END, KeyCode.Q);
        assertThat(overlay.node().isVisible()).isFalse();
        show();
        assertThat(scrolled()).isZero();
    }

    @Test
    void keysAreCalledInTheLanguageOfTheWindow() {
        assertThat(lookup(".key-cap").queryAllAs(Labeled.class).stream().map(Labeled::getText))
                .contains("Umschalt+P", "Entf", "Eingabe", "Pos1", "Alt+Umschalt+← →")
                .doesNotContain("Delete", "Enter", "Shift+P");
    }
}
