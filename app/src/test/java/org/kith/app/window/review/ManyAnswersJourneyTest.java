package org.kith.app.window.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Page;
import org.kith.app.window.people.LibraryJourney;

/** Ten questions answered by keyboard alone, with two answers taken back. */
class ManyAnswersJourneyTest extends LibraryJourney {

    private static final int GROUPS = 10;

    @Override
    protected Page open(Background background) {
        for (int somebody = 1; somebody <= GROUPS; somebody++) {
            library.somebody(somebody, 1 + GROUPS - somebody); // each smaller than the one before: asked in this order
        }
        EngineReview review = new EngineReview(library.engine(), new GroupRefresh() {
            @Override
            public void now() {}

            @Override
            public void aside() {}
        });
        ReviewViewModel model = new ReviewViewModel(background, review, face -> Optional.empty(), library.undo);
        return new ReviewPage(model, library.undo, NO_PICTURES, navigator(), text);
    }

    private String progress() {
        settle();
        return lookup("#review-progress").<Labeled>query().getText();
    }

    private void name(String name) {
        settle();
        write(name).type(KeyCode.ENTER);
        settle();
    }

    private void withControl(KeyCode key) {
        settle();
        press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        settle();
    }

    @Test
    void tenAnswersWithTwoTakenBack() {
        assertThat(progress()).isEqualTo("No answer yet");
        name("Anna");
        name("Bert");
        name("Carl");
        assertThat(progress()).isEqualTo("3 answers · 27 faces named");

        withControl(KeyCode.U);
        assertThat(progress()).isEqualTo("2 answers · 19 faces named");
        name("Clara");
        assertThat(library.names()).containsExactlyInAnyOrder("Anna", "Bert", "Clara");

        withControl(KeyCode.I);
        withControl(KeyCode.O);
        assertThat(progress()).isEqualTo("5 answers · 27 faces named");
        withControl(KeyCode.U);
        assertThat(progress()).isEqualTo("4 answers · 27 faces named");
        name("Emil");
        name("Frida");
        name("Gerd");
        name("Hanna");
        name("Ida");
        name("Jan");

        assertThat(progress()).startsWith("10 answers");
        assertThat(lookup("#review-done").query().isVisible()).isTrue();
        assertThat(library.names())
                .containsExactlyInAnyOrder("Anna", "Bert", "Clara", "Emil", "Frida", "Gerd", "Hanna", "Ida", "Jan");
    }
}
