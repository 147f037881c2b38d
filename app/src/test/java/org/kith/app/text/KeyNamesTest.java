package org.kith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyNamesTest {

    private static String german(String keys) {
        return KeyNames.of(keys, new Text(Locale.GERMAN), "Linux");
    }

    @Test
    void keysAreCalledAsOnTheKeyboardsOfTheLanguage() {
        assertThat(german("Shortcut+Shift+Z")).isEqualTo("Strg+Umschalt+Z");
        assertThat(german("Alt+Shift+← →")).isEqualTo("Alt+Umschalt+← →");
        assertThat(german("Enter Esc Delete Home End Space")).isEqualTo("Eingabe Esc Entf Pos1 Ende Leertaste");
        assertThat(KeyNames.of("Shortcut+Enter", new Text(Locale.KOREAN), "Linux"))
                .isEqualTo("Ctrl+Enter");
        assertThat(KeyNames.of("Shift+Space", new Text(Locale.ENGLISH), "Windows 11"))
                .isEqualTo("Shift+Space");
    }

    @Test
    void eachSystemHasItsShortcutKey() {
        assertThat(KeyNames.of("Shortcut+F", new Text(Locale.ENGLISH), "Mac OS X"))
                .isEqualTo("⌘F");
        assertThat(KeyNames.of("Shortcut+F", new Text(Locale.ENGLISH), "Linux")).isEqualTo("Ctrl+F");
    }

    @Test
    void lettersAndNumberedKeysStayAsTheyAre() {
        assertThat(german("F1")).isEqualTo("F1");
        assertThat(german("A … Z")).isEqualTo("A … Z");
        assertThat(german("Tab")).isEqualTo("Tab");
    }
}
