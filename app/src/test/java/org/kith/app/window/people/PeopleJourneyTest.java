package org.kith.app.window.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;

/** The pages of people in a real window, by mouse and keyboard, over a real library. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class PeopleJourneyTest extends LibraryJourney {

    private PeopleViewModel people;
    private PersonPage personView;
    private List<FaceId> three;
    private List<FaceId> two;

    @Override
    protected Page open(Background background) {
        three = library.group(3);
        two = library.group(2);
        library.group(1);
        people = new PeopleViewModel(background, library.people, library.people, library.undo);
        PersonViewModel person =
                new PersonViewModel(background, library.people, library.people, library.reasons, library.undo);
        personView = new PersonPage(person, library.undo, NO_PICTURES, navigator(), text);
        return new PeoplePage(people, library.undo, NO_PICTURES, navigator(), text, () -> {});
    }

    private Node tile(List<FaceId> faces) {
        settle();
        GroupId group = library.groupOf(faces.get(0));
        return lookup(".group-tile").queryAll().stream()
                .filter(node -> Objects.equals(((GroupTileNode) node).group(), group))
                .findFirst()
                .orElseThrow();
    }

    private Node nameOf(List<FaceId> faces) {
        return from(tile(faces)).lookup(".tile-name").query();
    }

    private String toast() {
        settle();
        return library.toasts.current().get().map(Toast::message).orElse("");
    }

    @Test
    void aGroupIsNamedByMouseAndTheNextByKeyboardAlone() {
        clickOn(nameOf(three));
        settle();
        write("Anna");
        type(KeyCode.ENTER);
        settle();
        write("Bert");
        type(KeyCode.ENTER);
        settle();

        assertThat(library.names()).containsExactly("Anna", "Bert");
        assertThat(lookup("Anna").tryQuery()).isPresent();
        assertThat(toast()).isEqualTo("Named 2 faces “Bert”.");
    }

    @Test
    void theSameNameIsAskedAboutAndMerged() {
        library.name(three, "Anna");
        interact(people::open);
        clickOn(nameOf(two));
        settle();
        write("Anna");
        type(KeyCode.ENTER);
        settle();
        assertThat(lookup("There is a “Anna” already. Are they the same person?")
                        .tryQuery())
                .isPresent();
        clickOn("#merge-people");
        settle();

        assertThat(library.names()).containsExactly("Anna");
        assertThat(library.people.tiles().get(0).faces()).isEqualTo(5);
    }

    @Test
    void aChosenNameIsAskedAboutAndEnterMerges() {
        library.name(three, "Anna");
        interact(people::open);
        clickOn(nameOf(two));
        settle();
        write("An");
        type(KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertThat(lookup("There is a “Anna” already. Are they the same person?")
                        .tryQuery())
                .isPresent();
        assertThat(library.people.tiles()).hasSize(3);
        type(KeyCode.ENTER);
        settle();

        assertThat(library.people.tiles().get(0).faces()).isEqualTo(5);
    }

    @Test
    void aPersonIsHiddenByTheMenuAndUnfoldedAtTheEnd() {
        library.name(three, "Anna");
        interact(people::open);
        Node anna = tile(three);
        clickOn(anna);
        Bounds place = anna.localToScreen(anna.getLayoutBounds());
        interact(() -> anna.fireEvent(
                new ContextMenuEvent( // the headless platform makes none of the right button
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, place.getMinX(), place.getMinY(), false, null)));
        clickOn("Hide this person");
        assertThat(toast()).isEqualTo("Anna is hidden.");
        assertThat(people.tiles().get().named()).isEmpty();

        clickOn("Show 1 hidden person");
        settle();
        assertThat(people.tiles().get().visible()).hasSize(2);
    }

    @Test
    void whoeverTypesFastOnATileLosesNoLetter() {
        clickOn(tile(three));
        interact(
                () -> { // all before the window is drawn again
                    for (char letter : "Eileen".toCharArray()) {
                        Node focused = root.getScene().getFocusOwner();
                        focused.fireEvent(new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                String.valueOf(letter),
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
                    }
                });

        assertThat(people.naming().field().text().get()).isEqualTo("Eileen");
    }

    @Test
    void severalAreMergedUndoneAndDoneAgain() {
        clickOn(tile(three));
        press(KeyCode.CONTROL).clickOn(tile(two)).release(KeyCode.CONTROL);
        clickOn("#merge-selected");
        assertThat(toast()).isEqualTo("Merged 2 groups into one.");
        assertThat(people.tiles().get().visible()).hasSize(1);

        clickOn("Undo");
        assertThat(toast()).isEqualTo("Undone: Merged 2 groups into one.");
        assertThat(people.tiles().get().visible()).hasSize(2);

        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(toast()).isEqualTo("Done again: Merged 2 groups into one.");
        assertThat(people.tiles().get().visible()).hasSize(1);

        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertThat(people.tiles().get().visible()).hasSize(2);
    }

    @Test
    void oneIsDraggedOnAnother() {
        PersonId anna = library.name(three, "Anna");
        interact(people::open);
        drag(tile(two)).dropTo(tile(three));
        settle();

        assertThat(library.names()).containsExactly("Anna");
        assertThat(library.people.page(anna).orElseThrow().faces()).hasSize(5);
    }

    @Test
    void aFaceIsTakenAwayOnThePersonsPage() {
        PersonId anna = library.name(three, "Anna");
        interact(people::open);
        clickOn(tile(three));
        type(KeyCode.ENTER);
        settle();
        assertThat(opened()).containsExactly(new Place.Person(anna));

        show(personView.of(anna));
        clickOn(lookup(".face-tile").nth(1).<Node>query());
        clickOn("Not Anna");
        assertThat(toast()).isEqualTo("1 face is not Anna.");
        assertThat(library.people.page(anna).orElseThrow().faces())
                .extracting(PersonFace::id)
                .containsExactly(three.get(0), three.get(2));
    }

    @Test
    void strangersUnfoldByKeyboard() {
        settle();
        interact(() -> lookup("#people").query().requestFocus());
        type(KeyCode.DOWN);
        type(KeyCode.TAB);
        settle();
        clickOn("Show 1 face seen once");
        settle();
        assertThat(people.tiles().get().visible()).hasSize(3);
    }
}
