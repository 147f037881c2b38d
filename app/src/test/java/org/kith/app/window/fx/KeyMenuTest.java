package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class KeyMenuTest {

    private final AtomicInteger shown = new AtomicInteger();
    private final Pane inside = new Pane();
    private final Pane node = new Pane(inside);

    private int shownBy(Pane at, KeyCode key, boolean shift) {
        shown.set(0);
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
        return shown.get();
    }

    @Test
    void theKeyForMenusAndShiftF10OpenItWhereTheKeyboardIs() {
        KeyMenu.on(node, () -> shown.incrementAndGet());

        assertThat(shownBy(node, KeyCode.CONTEXT_MENU, false)).isEqualTo(1);
        assertThat(shownBy(node, KeyCode.F10, true)).isEqualTo(1);
        assertThat(shownBy(node, KeyCode.F10, false)).isZero();
        assertThat(shownBy(inside, KeyCode.F10, true)).as("a field in it").isZero();
    }
}
