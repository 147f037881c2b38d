package org.kith.app.window.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Page;
import org.kith.app.window.people.LibraryJourney;
import org.kith.engine.model.FaceId;

/** The review in a real window, by keyboard alone, over a real library. */
class ReviewJourneyTest extends LibraryJourney {

    private static final GroupRefresh NEVER = new GroupRefresh() {
        @Override
        public void now() {}

        @Override
        public void aside() {}
    };

    @Override
    protected Page open(Background background) {
        List<FaceId> anna = library.somebody(1, 3);
        library.group(null, List.of(library.like(1, 0.5)));
        library.somebody(2, 2);
        library.name(anna, "Anna");
        EngineReview review = new EngineReview(library.engine(), NEVER);
        ReviewViewModel model = new ReviewViewModel(background, review, face -> Optional.empty(), library.undo);
        return new ReviewPage(model, library.undo, NO_PICTURES, navigator(), text);
    }

    private String said(String label) {
        settle();
        return lookup(label).<Labeled>query().getText();
    }

    @Test
    void somebodyIsNamedAndSomebodyConfirmedByKeyboardAlone() {
        assertThat(said("#review-question")).isEqualTo("Who is this?");
        write("Sara"); // not: skip, Ara
        type(KeyCode.ENTER);
        assertThat(said("#review-question")).isEqualTo("Is this Anna?");
        assertThat(said("#review-progress")).isEqualTo("1 answer · 2 faces named");

        type(KeyCode.Y);
        assertThat(said("#review-progress")).isEqualTo("2 answers · 3 faces named");
        assertThat(lookup("#review-done").query().isVisible()).isTrue();
        assertThat(library.names()).containsExactly("Anna", "Sara");
    }

    @Test
    void anAnswerIsTakenBackAndAnotherGiven() {
        settle();
        press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        assertThat(said("#review-question")).isEqualTo("Is this Anna?");
        type(KeyCode.U);
        assertThat(said("#review-question")).isEqualTo("Who is this?");
        type(KeyCode.ESCAPE, KeyCode.S);
        assertThat(said("#review-question")).isEqualTo("Is this Anna?");

        write("Bert");
        type(KeyCode.ENTER);
        settle();
        assertThat(library.names()).containsExactly("Anna", "Bert");
    }

    @Test
    void anAnswerIsClicked() {
        settle();
        clickOn("#review-skip");
        settle();
        clickOn("#review-no");
        settle();
        assertThat(said("#review-question")).isEqualTo("Who is this?"); // Anna it is not
        assertThat(library.names()).containsExactly("Anna");
    }
}
