package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;

class MenuKeysTest {

    private static MenuKeys german(String keys) {
        return new MenuKeys(keys, new Text(Locale.GERMAN));
    }

    private static KeyEvent pressed(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }

    @Test
    void aMenuCallsThemAsTheKeyboardDoes() {
        assertThat(german("Delete").getDisplayText()).isEqualTo("Entf");
        assertThat(german("Shift+W").getDisplayText()).isEqualTo("Umschalt+W");
        assertThat(german("Period").getDisplayText()).isEqualTo(".");
    }

    @Test
    void theyAreTheSameKeys() {
        assertThat(german("Shift+W").match(pressed(KeyCode.W, true))).isTrue();
        assertThat(german("Shift+W").match(pressed(KeyCode.W, false))).isFalse();
        assertThat(german("Shift+W").match(pressed(KeyCode.T, true))).isFalse();
        assertThat(german("Shift+W"))
                .isEqualTo(new MenuKeys("Shift+W", new Text(Locale.ENGLISH)))
                .isNotEqualTo(german("Shift+T"));
    }
}
