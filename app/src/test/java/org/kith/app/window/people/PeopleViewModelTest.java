package org.kith.app.window.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.naming.KnownName;
import org.kith.app.window.naming.NamingStep;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;

class PeopleViewModelTest {

    private PeopleLibrary library;
    private PeopleViewModel model;
    private final List<List<String>> asked = new ArrayList<>();
    private boolean areOne = true;
    private List<FaceId> three;
    private List<FaceId> two;
    private FaceId one;

    @BeforeEach
    void openPage(@TempDir Path folder) {
        library = new PeopleLibrary(folder);
        three = library.group(3);
        two = library.group(2);
        one = library.group(1).get(0);
        model = new PeopleViewModel(
                PeopleLibrary.sameThread(), library.people, library.people, this::ask, library.undo);
        model.open();
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private void ask(List<GroupTile> people, Runnable merge, Runnable keep) {
        asked.add(people.stream().map(tile -> String.valueOf(tile.name())).toList());
        (areOne ? merge : keep).run();
    }

    private GroupId group(List<FaceId> faces) {
        return library.groupOf(faces.get(0));
    }

    private void type(String name) {
        model.naming().field().text().set(name);
    }

    private void name(List<FaceId> faces, String name) {
        model.naming().begin(group(faces));
        type(name);
        model.naming().commit(NamingStep.STAY);
    }

    private List<String> tiles(List<GroupTile> tiles) {
        return tiles.stream().map(tile -> tile.name() + " " + tile.faces()).toList();
    }

    private String toast() {
        return library.toasts.current().get().map(Toast::message).orElse("");
    }

    @Test
    void groupsAreLargestFirstAndThoseOfOneFaceAreFolded() {
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("null 3", "null 2");
        assertThat(tiles(model.tiles().get().seenOnce())).containsExactly("null 1");
        assertThat(model.tiles().get().visible()).hasSize(2);

        model.showSeenOnce(true);

        assertThat(model.tiles().get().visible()).hasSize(3);
    }

    @Test
    void aNameIsGivenWhereTheTileStandsAndSortedWhenTheUserComesAgain() {
        name(two, "Anna");

        assertThat(library.names()).containsExactly("Anna");
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("null 3", "Anna 2");
        assertThat(toast()).isEqualTo("Named 2 faces “Anna”.");
        assertThat(model.isNewlyNamed(library.person("Anna"))).isTrue();

        model.open();

        assertThat(model.isNewlyNamed(library.person("Anna"))).isFalse();

        assertThat(tiles(model.tiles().get().named())).containsExactly("Anna 2");
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("null 3");
    }

    @Test
    void enterGoesOnToTheNextGroupWithoutAName() {
        model.showSeenOnce(true);
        model.naming().begin(group(three));
        type("Anna");
        model.naming().commit(NamingStep.NEXT);
        type("Bert");
        model.naming().commit(NamingStep.NEXT);

        assertThat(model.naming().editing().get()).contains(group(List.of(one)));
        assertThat(library.names()).containsExactly("Anna", "Bert");

        model.naming().commit(NamingStep.NEXT);
        assertThat(model.naming().editing().get()).isEmpty();
        assertThat(library.names()).hasSize(2);
    }

    @Test
    void anEmptyNamePassesOver() {
        model.naming().begin(group(three));
        model.naming().commit(NamingStep.NEXT);

        assertThat(model.naming().editing().get()).contains(group(two));
        model.naming().commit(NamingStep.PREVIOUS);
        assertThat(model.naming().editing().get()).contains(group(three));
        assertThat(library.names()).isEmpty();
    }

    @Test
    void facesThatGetSomebodysNameAreTheirsWithoutAQuestion() {
        name(three, "Anna");
        name(two, "anna");

        assertThat(asked).isEmpty();
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("Anna 5");
        assertThat(library.people.page(library.person("Anna")).orElseThrow().faces())
                .hasSize(5);
    }

    @Test
    void enterTakesTheNameWhoseBeginningWasTyped() {
        name(three, "Dad");
        name(two, "Da");

        assertThat(library.names()).containsExactly("Dad");
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("Dad 5");
    }

    @Test
    void aNewPersonOfAShorterNameIsOneKeyAway() {
        name(three, "Dad");
        model.naming().begin(group(two));
        type("Da");
        assertThat(model.naming().field().newPerson().get()).isTrue();
        model.naming().field().up();
        model.naming().commit(NamingStep.STAY);

        assertThat(library.names()).containsExactlyInAnyOrder("Da", "Dad");
    }

    @Test
    void whatWasTypedIsGivenWhereItWasTypedWhenTheUserNamesAnother() {
        model.naming().begin(group(three));
        type("Zelda");
        model.naming().begin(group(two), "B");
        assertThat(model.naming().field().text().get()).isEqualTo("B");
        type("Bob");
        model.naming().commit(NamingStep.STAY);

        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("Zelda 3", "Bob 2");
    }

    @Test
    void whatWasTypedIsGivenWhenTheUserGoesToAnotherPage() {
        model.naming().begin(group(three));
        type("Zelda");
        model.leave();

        assertThat(library.names()).containsExactly("Zelda");
        assertThat(model.naming().editing().get()).isEmpty();
        assertThat(toast()).isEqualTo("Named 3 faces “Zelda”.");
    }

    @Test
    void whoeverTypedNothingGivesNothing() {
        name(three, "Anna");
        model.naming().begin(library.person("Anna"));
        model.leave();
        model.naming().begin(group(two));
        type("  ");
        model.leave();

        assertThat(library.names()).containsExactly("Anna");
        assertThat(model.naming().editing().get()).isEmpty();
    }

    @Test
    void escGivesNoName() {
        model.naming().begin(group(three));
        type("Zelda");
        model.naming().cancel();

        assertThat(library.names()).isEmpty();
        assertThat(model.naming().editing().get()).isEmpty();
    }

    @Test
    void peopleWhoHaveNamesAreMergedAfterAQuestionAlone() {
        name(three, "Anna");
        name(two, "Ana");
        areOne = false;

        model.drop(List.of(library.person("Ana")), library.person("Anna"));
        assertThat(asked).containsExactly(List.of("Anna", "Ana"));
        assertThat(library.names()).containsExactlyInAnyOrder("Anna", "Ana");

        model.selection().select(library.person("Ana"));
        model.selection().toggle(library.person("Anna"));
        model.mergeSelected();
        assertThat(asked).hasSize(2);
        assertThat(library.names()).containsExactlyInAnyOrder("Anna", "Ana");

        areOne = true;
        model.mergeSelected();
        assertThat(library.names()).containsExactly("Anna");
        assertThat(library.toasts.current().get().orElseThrow().lasting()).isTrue();
    }

    @Test
    void whoeverGivesAPersonAnothersNameIsAskedAndMayGoOnTyping() {
        name(three, "Anna");
        name(two, "Ana");
        areOne = false;
        model.naming().begin(library.person("Ana"));
        type("Ann");
        assertThat(model.naming().field().chosen())
                .as("a name is mended letter by letter")
                .isEmpty();
        type("anna");
        model.naming().commit(NamingStep.STAY);

        assertThat(asked).containsExactly(List.of("Anna", "Ana"));
        assertThat(model.naming().editing().get()).contains(library.person("Ana"));
        type("Ana Lee");
        model.naming().commit(NamingStep.STAY);
        assertThat(library.names()).containsExactlyInAnyOrder("Anna", "Ana Lee");
    }

    @Test
    void nothingElseIsNamedWhileTheQuestionIsOpen() {
        name(three, "Anna");
        name(two, "Ana");
        List<Runnable> answers = new ArrayList<>();
        PeopleViewModel page = new PeopleViewModel(
                PeopleLibrary.sameThread(),
                library.people,
                library.people,
                (people, merge, keep) -> answers.add(merge),
                library.undo);
        page.open();
        page.naming().begin(library.person("Ana"));
        page.naming().field().text().set("Anna");
        page.naming().begin(library.person("Anna"));

        assertThat(page.naming().asking().get()).isTrue();
        assertThat(page.naming().editing().get()).contains(library.person("Ana"));
        page.naming().commit(NamingStep.STAY);
        page.naming().cancel();
        assertThat(answers).hasSize(1);
        answers.get(0).run();

        assertThat(page.naming().asking().get()).isFalse();
        assertThat(library.names()).containsExactly("Anna");
    }

    @Test
    void undoPutsAGroupBackToItsPlace() {
        name(three, "Anna");
        model.naming().begin(group(two));
        type("Anna");
        model.naming().commit(NamingStep.STAY);

        library.undo.undo();
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("Anna 3", "null 2");
        assertThat(toast()).isEqualTo("Undone: Named 2 faces “Anna”.");

        library.undo.undo();
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("null 3", "null 2");
        assertThat(library.undo.canUndo().get()).isFalse();

        library.undo.redo();
        library.undo.redo();
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("Anna 5");
        assertThat(library.undo.canRedo().get()).isFalse();
    }

    @Test
    void severalAreMergedAtOnceAndComeBackAtOnce() {
        model.showSeenOnce(true);
        model.selection()
                .layOut(List.of(model.tiles().get().visible().stream()
                        .map(GroupTile::id)
                        .toList()));
        model.selection().select(group(three));
        model.selection().extendTo(group(List.of(one)));
        model.mergeSelected();

        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("null 6");
        assertThat(model.tiles().get().seenOnce()).isEmpty();
        assertThat(toast()).isEqualTo("Merged 3 groups into one.");

        library.undo.undo();

        assertThat(tiles(model.tiles().get().visible())).containsExactly("null 3", "null 2", "null 1");
    }

    @Test
    void mergingKeepsTheNameWhereverTheTilesWereDropped() {
        name(two, "Anna");
        model.drop(List.of(library.person("Anna")), group(three));

        assertThat(library.names()).containsExactly("Anna");
        assertThat(tiles(model.tiles().get().visible())).containsExactly("Anna 5");
    }

    @Test
    void aTileIsNotDroppedOnItself() {
        assertThat(model.canDrop(model.dragged(group(two)), group(two))).isFalse();
        model.selection().select(group(two));
        model.selection().toggle(group(three));
        assertThat(model.dragged(group(three))).containsExactly(group(two), group(three));
        assertThat(model.canDrop(model.dragged(group(three)), group(two))).isFalse();
    }

    @Test
    void newGroupsStandLastUntilTheUserSorts() {
        library.group(4);
        model.update();

        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("null 3", "null 2", "null 4");
        assertThat(model.arrived().get()).isEqualTo(1);
        assertThat(model.unsorted().get()).isTrue();

        model.sortAgain();

        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("null 4", "null 3", "null 2");
        assertThat(model.arrived().get()).isZero();
        assertThat(model.unsorted().get()).isFalse();
    }

    @Test
    void aGroupThatGrowsStaysWhereItIsWhileItsNameIsTyped() {
        model.selection().select(group(two));
        model.naming().begin(group(two));
        type("Ann");
        GroupId before = group(two);

        library.group(null, List.of(two.get(0), two.get(1), library.face(0.1), library.face(0.1)));
        model.update();

        assertThat(group(two)).isNotEqualTo(before);
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("null 3", "null 4");
        assertThat(model.naming().editing().get()).contains(group(two));
        assertThat(model.naming().field().text().get()).isEqualTo("Ann");
    }

    @Test
    void strangersGoAwayInOneStep() {
        model.selection().select(group(three));
        model.selection().toggle(group(two));
        model.ignoreSelected();

        assertThat(model.tiles().get().unnamed()).isEmpty();
        assertThat(library.people.tiles()).hasSize(1);
        assertThat(toast()).isEqualTo("5 faces will not be asked about.");
    }

    @Test
    void aHiddenPersonIsFoldedAwayAndComesBackToTheSamePlace() {
        name(three, "Anna");
        model.open();
        model.selection().select(library.person("Anna"));
        assertThat(model.canHide()).isTrue();
        model.hideSelected();

        assertThat(model.tiles().get().named()).isEmpty();
        assertThat(model.tiles().get().people()).isZero();
        assertThat(tiles(model.tiles().get().hidden())).containsExactly("Anna 3");
        assertThat(tiles(model.tiles().get().visible())).containsExactly("null 2");
        assertThat(toast()).isEqualTo("Anna is hidden.");

        model.showHidden(true);
        assertThat(tiles(model.tiles().get().visible())).containsExactly("null 2", "Anna 3");
        model.selection().select(library.person("Anna"));
        assertThat(model.canHide()).isFalse();
        model.showAgainSelected();

        assertThat(tiles(model.tiles().get().named())).containsExactly("Anna 3");
        assertThat(model.tiles().get().hidden()).isEmpty();
        library.undo.undo();
        assertThat(tiles(model.tiles().get().hidden())).containsExactly("Anna 3");
    }

    @Test
    void theNameOfAHiddenPersonIsCompletedToo() {
        name(three, "Anna");
        model.selection().select(library.person("Anna"));
        model.hideSelected();
        model.naming().begin(group(two));
        type("An");

        assertThat(model.naming().field().chosen().map(KnownName::name)).contains("Anna");
    }

    @Test
    void aGroupWithoutANameIsNotHidden() {
        model.selection().select(group(three));

        assertThat(model.canHide()).isFalse();
    }

    @Test
    void whatTheEngineRefusesIsPutBackAndTold() {
        name(three, "Anna");
        library.people.reject(two, library.person("Anna"));
        model.naming().begin(group(two));
        type("Anna");
        model.naming().commit(NamingStep.STAY);

        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("Anna 3", "null 2");
        assertThat(toast()).contains("Nothing was changed.");
    }

    @Test
    void theAnswerShowsBeforeTheEngineHasIt() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Background slow = new Background(waiting::add, Runnable::run, failure -> {});
        UndoViewModel undo = new UndoViewModel(slow, library.people, library.toasts, PeopleLibrary.text());
        PeopleViewModel page = new PeopleViewModel(slow, library.people, library.people, this::ask, undo);
        page.open();
        runAll(waiting);

        page.update(); // asked before the act, answered after it
        page.naming().begin(group(two));
        page.naming().field().text().set("Anna");
        page.naming().commit(NamingStep.STAY);
        assertThat(tiles(page.tiles().get().unnamed())).containsExactly("null 3", "Anna 2");

        waiting.remove().run();
        assertThat(tiles(page.tiles().get().unnamed())).containsExactly("null 3", "Anna 2");
        assertThat(library.names()).isEmpty();

        runAll(waiting);
        assertThat(tiles(page.tiles().get().unnamed())).containsExactly("null 3", "Anna 2");
        assertThat(library.names()).containsExactly("Anna");
    }

    private static void runAll(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void aRenamedPersonWhoGetsAnotherPersonsNameIsThatPerson() {
        name(three, "Anna");
        name(two, "Ana");
        name(two, "Anna");

        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("Anna 5");
        library.undo.undo();
        assertThat(tiles(model.tiles().get().unnamed())).containsExactly("Anna 3", "Ana 2");
    }
}
