package org.kith.app.window.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Page;
import org.kith.app.window.people.LibraryJourney;

/** Looking through all that was done, and going back, by mouse and keyboard. */
class HistoryJourneyTest extends LibraryJourney {

    @Override
    protected Page open(Background background) {
        library.name(library.group(3), "Anna");
        library.name(library.group(2), "Bert");
        library.name(library.group(1), "Carl");
        return new HistoryPage(
                new HistoryViewModel(background, library.people, library.undo, text, ZoneOffset.UTC), text);
    }

    @Test
    void oneGoesBackByMouse() {
        settle();
        moveTo("Named 2 faces “Bert”.");
        clickOn(lookup(".history-go").queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        settle();

        assertThat(library.names()).containsExactly("Anna");
        assertThat(lookup("Named 2 faces “Bert”. (undone)").tryQuery()).isPresent();
        assertThat(lookup("Undone: 2 steps.").tryQuery()).isPresent();
    }

    @Test
    void oneGoesBackAndForthByKeyboard() {
        settle();
        type(KeyCode.END, KeyCode.ENTER);
        settle();
        assertThat(library.names()).isEmpty();

        type(KeyCode.END, KeyCode.ENTER);
        settle();
        assertThat(library.names()).containsExactly("Anna");
    }

    @Test
    void actsAreFilteredByName() {
        settle();
        clickOn("#history-filter").write("carl");
        settle();

        assertThat(lookup("Named 1 face “Carl”.").tryQuery()).isPresent();
        assertThat(lookup("Named 2 faces “Bert”.").tryQuery()).isEmpty();
    }
}
