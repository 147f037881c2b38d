package org.kith.app.window.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.person.PersonPage;
import org.kith.app.window.person.PersonViewModel;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.circles.Circle;

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
        MergeQuestion question = new MergeDialog(
                background, library.people, NO_PICTURES, () -> root.getScene().getWindow(), text);
        people = new PeopleViewModel(background, library.people, library.people, question, library.undo);
        PersonViewModel person = new PersonViewModel(
                background, library.people, library.people, library.reasons, question, library.undo);
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
    void aTypedNameIsItsTilesWhateverIsClickedNext() {
        clickOn(nameOf(three));
        settle();
        write("Zelda");
        clickOn(tile(two));
        settle();
        write("Bob");
        type(KeyCode.ENTER);
        settle();

        assertThat(names()).containsExactlyInAnyOrder("Zelda 3", "Bob 2");
    }

    @Test
    void aTypedNameIsItsTilesWhenTheNextNameIsClicked() {
        clickOn(nameOf(three));
        settle();
        write("Zelda");
        clickOn(nameOf(two));
        settle();
        write("Bob");
        type(KeyCode.ENTER);
        settle();

        assertThat(names()).containsExactlyInAnyOrder("Zelda 3", "Bob 2");
    }

    private List<String> names() {
        return library.people.tiles().stream()
                .filter(GroupTile::isNamed)
                .map(tile -> tile.name() + " " + tile.faces())
                .toList();
    }

    @Test
    void theBeginningOfANameAndEnterIsThatPerson() {
        library.name(three, "Anna");
        interact(people::open);
        clickOn(nameOf(two));
        settle();
        write("An");
        type(KeyCode.ENTER);
        settle();

        assertThat(names()).containsExactly("Anna 5");
    }

    @Test
    void aNewPersonOfTheShorterNameIsOneKeyAway() {
        library.name(three, "Anna");
        interact(people::open);
        clickOn(nameOf(two));
        settle();
        write("An");
        assertThat(lookup("New person: An").tryQuery()).isPresent();
        type(KeyCode.UP, KeyCode.ENTER);
        settle();

        assertThat(names()).containsExactlyInAnyOrder("Anna 3", "An 2");
    }

    @Test
    void peopleWhoHaveNamesAreOneOnlyAfterAQuestionThatShowsThem() {
        library.name(three, "Anna");
        library.name(two, "Ana");
        interact(people::open);
        drag(tile(two)).dropTo(tile(three));
        settle();
        assertThat(lookup("Are these two the same person?").tryQuery()).isPresent();
        assertThat(from(lookup(".dialog-pane").<Node>query()).lookup("Ana").tryQuery())
                .isPresent();
        assertThat(lookup("No photo shows more than one of them.").tryQuery()).isPresent();
        type(KeyCode.ENTER);
        settle();
        assertThat(names()).containsExactlyInAnyOrder("Anna 3", "Ana 2");

        drag(tile(two)).dropTo(tile(three));
        settle();
        clickOn("#merge-people");
        settle();
        assertThat(names()).containsExactly("Anna 5");
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
    void whoeverTypesOnAPersonTypesANewName() {
        library.name(three, "Anna");
        interact(people::open);
        clickOn(tile(three));
        settle();
        write("Lina");
        settle();
        type(KeyCode.ENTER);
        settle();

        assertThat(names()).containsExactly("Lina 3");
    }

    private List<String> namesOnThePage() {
        settle();
        return people.tiles().get().named().stream().map(GroupTile::name).toList();
    }

    @Test
    void peopleStandInTheOrderThatIsChosenAndThePinnedFirst() {
        PersonId zoe = library.name(three, "Zoe");
        PersonId adam = library.name(two, "Adam");
        library.people.born(zoe, Optional.of(BirthDate.in(1950)));
        library.people.born(adam, Optional.of(BirthDate.in(1980)));
        interact(people::open);
        assertThat(namesOnThePage()).containsExactly("Zoe", "Adam");

        clickOn("#people-sort").clickOn("#people-by-name");
        assertThat(namesOnThePage()).containsExactly("Adam", "Zoe");
        clickOn("#people-sort").clickOn("#people-by-birth");
        assertThat(namesOnThePage()).containsExactly("Zoe", "Adam");
        clickOn("#people-sort").clickOn("#people-by-newest");
        assertThat(namesOnThePage()).containsExactly("Adam", "Zoe");

        clickOn(tile(three));
        assertThat(people.canPin(true)).isTrue();
        interact(() -> people.pinSelected(true)); // of the menu, which no click opens without a screen
        assertThat(toast()).isEqualTo("Zoe stands first.");
        assertThat(namesOnThePage()).containsExactly("Zoe", "Adam");
        interact(library.undo::undo);
        interact(people::sortAgain);
        assertThat(namesOnThePage()).containsExactly("Adam", "Zoe");
    }

    @Test
    void whatIsSaidOfAPersonIsTypedOnTheirPage() {
        show(personView.of(library.name(three, "Anna")));
        clickOn("#person-born");
        settle();
        write("March");
        type(KeyCode.ENTER);
        assertThat(lookup("#birth-date").tryQuery())
                .as("no date: the field stays")
                .isPresent();
        type(KeyCode.A, 0).eraseText(5).write("2015-03-04").type(KeyCode.ENTER);
        settle();
        assertThat(lookup("#person-born").queryButton().getText()).isEqualTo("Born March 4, 2015");

        clickOn("#person-note");
        settle();
        write("Plays the viola");
        clickOn("#person-name"); // goes elsewhere: what was typed is kept
        settle();
        type(KeyCode.ESCAPE);
        settle();
        assertThat(lookup("#person-note-line").queryAs(Label.class).getText()).isEqualTo("Plays the viola");
        clickOn("#person-note");
        settle();
        write(" no more").type(KeyCode.ESCAPE);
        settle();
        assertThat(lookup("#person-note-line").queryAs(Label.class).getText()).isEqualTo("Plays the viola");

        clickOn("#add-circle");
        settle();
        write("School").type(KeyCode.ENTER);
        settle();
        assertThat(lookup(".circle-chip .label").queryAllAs(Label.class)).isNotNull();
        assertThat(library.people.circles()).containsExactly(new Circle("School", List.of(id("Anna"))));
    }

    private PersonId id(String name) {
        return library.engine().people().person(name);
    }

    @Test
    void aFaceOfEveryYearIsSeenWithTheAge() {
        PersonId anna = library.name(three, "Anna");
        library.people.born(anna, Optional.of(BirthDate.in(2011)));
        List<PhotoId> photos = library.people.page(anna).orElseThrow().photos();
        library.dated(photos.get(0), "2012-06");
        library.dated(photos.get(1), "2014");
        show(personView.of(anna));
        clickOn("#years-tab");
        settle();
        assertThat(lookup(".year-tile .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("2012", "turns 1", "1 photo", "2014", "turns 3", "1 photo");

        doubleClickOn("2014");
        assertThat(opened())
                .last()
                .isEqualTo(new Place.Photos(PhotoFilter.of(PhotoQuery.of(
                        new PhotoCondition.Shows(Role.ALL, List.of(anna)),
                        new PhotoCondition.Taken(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31))))));
    }

    @Test
    void onlyThePeopleOfACircleAreShown() {
        PersonId anna = library.name(three, "Anna");
        library.name(two, "Bert");
        interact(people::open);
        clickOn(tile(three));
        interact(() -> people.addSelectedToCircle("School")); // of the menu, which no click opens without a screen
        settle();
        assertThat(lookup("#circles").query().isVisible()).isTrue();

        clickOn("School (1)");
        assertThat(namesOnThePage()).containsExactly("Anna");
        assertThat(people.tiles().get().unnamed()).isEmpty();
        clickOn("Everybody");
        assertThat(namesOnThePage()).containsExactly("Anna", "Bert");

        clickOn("School (1)");
        interact(() -> people.renameCircle("School", "Class 4b"));
        assertThat(namesOnThePage()).containsExactly("Anna");
        clickOn(tile(three));
        interact(people::removeSelectedFromCircle);
        assertThat(namesOnThePage())
                .as("the circle is gone, and everybody is there")
                .hasSize(2);
        assertThat(lookup("#circles").query().isVisible()).isFalse();
        interact(library.undo::undo);
        settle();
        assertThat(library.people.circles()).containsExactly(new Circle("Class 4b", List.of(anna)));
    }

    @Test
    void facesAreDraggedToWhoTheyAre() {
        PersonId anna = library.name(three, "Anna");
        PersonId bert = library.name(two, "Bert");
        show(personView.of(anna));
        clickOn("#faces-tab");
        assertThat(lookup("#drop-people").query().isVisible()).isFalse();
        clickOn(lookup(".face-tile").nth(0).<Node>query());
        drag(lookup(".face-tile").nth(0).<Node>query()).moveBy(0, 40);
        settle();
        assertThat(lookup(".drop-person .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("Bert");
        dropTo(lookup(".drop-person").<Node>query());
        settle();

        assertThat(names()).containsExactlyInAnyOrder("Anna 2", "Bert 3");
        assertThat(library.people.page(bert).orElseThrow().faces()).hasSize(3);
        assertThat(lookup("#drop-people").query().isVisible()).isFalse();
        interact(library.undo::undo);
        settle();
        assertThat(names()).containsExactlyInAnyOrder("Anna 3", "Bert 2");
    }

    /** Another face on the photo of this one, which the machine takes for the person too. */
    private FaceId twice(PersonId person, FaceId face, double x) {
        FaceId again = library.engine()
                .people()
                .draw(library.engine().gallery().photoOf(face).orElseThrow(), new Box(x, 0.625, 0.25, 0.25))
                .join()
                .result();
        library.group(person, List.of(again));
        return again;
    }

    @Test
    void arrowKeysGoThroughTheTabsAsTheyStand() {
        show(personView.of(library.name(three, "Anna")));
        interact(() -> lookup("#photos-tab").query().requestFocus());
        type(KeyCode.RIGHT);
        assertThat(lookup("#faces-tab").query().isFocused()).isTrue();
        assertThat(lookup("#person-faces").query().isVisible()).isTrue();
        type(KeyCode.LEFT);
        assertThat(lookup("#photos-tab").query().isFocused()).isTrue();
    }

    @Test
    void whoIsTwiceOnAPhotoIsAnsweredInPlace() {
        PersonId anna = library.name(three, "Anna");
        FaceId wrong = twice(anna, three.get(0), 0.5);
        FaceId mirrored = twice(anna, three.get(1), 0.5);
        show(personView.of(anna));
        settle();
        assertThat(lookup("#twice .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Twice on one photo. Which is right? There are 2 such photos.");

        clickOn(lookup(".twice-not").nth(1).<Node>query());
        settle();
        assertThat(toast()).isEqualTo("1 face is not Anna.");
        clickOn("#twice-both");
        settle();

        assertThat(lookup("#twice").query().isVisible()).isFalse();
        assertThat(library.people.page(anna).orElseThrow().faces())
                .extracting(PersonFace::id)
                .contains(mirrored)
                .doesNotContain(wrong);
        assertThat(library.people.page(anna).orElseThrow().faces()).noneMatch(PersonFace::assigned);
        show(personView.of(anna));
        settle();
        assertThat(lookup("#twice").query().isVisible()).as("answered for good").isFalse();
        interact(library.undo::undo);
        settle();
        assertThat(lookup("#twice").query().isVisible()).isTrue();
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
        assertThat(lookup("#person-photos").query().isVisible())
                .as("of whom one knows one sees photos first")
                .isTrue();
        clickOn("#faces-tab");
        clickOn(lookup(".face-tile").nth(1).<Node>query());
        clickOn("Not Anna");
        assertThat(toast()).isEqualTo("1 face is not Anna.");
        assertThat(library.people.page(anna).orElseThrow().faces())
                .extracting(PersonFace::id)
                .containsExactly(three.get(0), three.get(2));
    }

    private void openPage(List<FaceId> faces) {
        GroupId group = library.groupOf(faces.get(0));
        show(personView.of(group));
    }

    @Test
    void facesOfAGroupAreSaidToBeSomebodyElse() {
        openPage(three);
        clickOn(lookup(".face-tile").nth(0).<Node>query());
        press(KeyCode.CONTROL)
                .clickOn(lookup(".face-tile").nth(2).<Node>query())
                .release(KeyCode.CONTROL);
        clickOn("#split-off");

        assertThat(toast()).isEqualTo("Split a group into 2.");
        assertThat(library.people
                        .page(library.groupOf(three.get(0)))
                        .orElseThrow()
                        .faces())
                .hasSize(2);
        assertThat(library.people
                        .page(library.groupOf(three.get(1)))
                        .orElseThrow()
                        .faces())
                .extracting(PersonFace::id)
                .containsExactly(three.get(1));
        assertThat(library.groupOf(three.get(0))).isEqualTo(library.groupOf(three.get(2)));
    }

    @Test
    void aGroupOfSeveralPeopleIsSplitAfterALookAtThem() {
        List<FaceId> all = new ArrayList<>(library.somebody(1, 5));
        all.addAll(library.somebody(2, 3));
        library.group(null, all);
        openPage(all);
        clickOn("#split");
        settle();
        assertThat(from(lookup("#split-parts").<Node>query())
                        .lookup(".round-face")
                        .queryAll())
                .hasSize(8);
        Node split = lookup("#split-go").query();
        assertThat(split.localToScene(split.getLayoutBounds()).getMaxY())
                .as("the answers are within the dialog")
                .isLessThanOrEqualTo(split.getScene().getHeight());
        clickOn("#split-into-3");
        settle();
        clickOn("#split-into-2");
        settle();
        assertThat(from(lookup("#split-parts").<Node>query()).lookup("5 faces").tryQuery())
                .isPresent();
        clickOn("#split-go");
        settle();

        assertThat(toast()).isEqualTo("Split a group into 2.");
        assertThat(library.people
                        .page(library.groupOf(all.get(0)))
                        .orElseThrow()
                        .faces())
                .hasSize(5);
        assertThat(library.people
                        .page(library.groupOf(all.get(7)))
                        .orElseThrow()
                        .faces())
                .hasSize(3);
    }

    @Test
    void onlyThoseAreShownWhoseNameHasTheTypedLetters() {
        library.name(three, "Anna");
        library.name(two, "Bert");
        interact(people::open);
        settle();
        clickOn("#people-filter").write("BER");
        settle();
        assertThat(people.tiles().get().visible()).extracting(GroupTile::name).containsExactly("Bert");
        eraseText(3);
        settle();
        assertThat(people.tiles().get().visible()).hasSize(2);
    }

    @Test
    void whoeverIsOnPhotosWithSomebodyLeadsToThem() {
        PersonId anna = library.name(three, "Anna");
        PersonId grandmother = library.present("Grandmother", three.get(0), three.get(1));
        interact(people::open);
        settle();
        assertThat(lookup("2 photos").tryQuery())
                .as("of somebody without a face")
                .isPresent();
        show(personView.of(anna));
        clickOn("Grandmother");

        assertThat(opened())
                .containsExactly(new Place.Photos(
                        PhotoFilter.of(PhotoQuery.of(new PhotoCondition.Shows(Role.ALL, List.of(anna, grandmother))))));
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
