package org.kith.app.window.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.naming.KnownName;
import org.kith.app.window.naming.NamingStep;
import org.kith.app.window.people.PeopleLibrary;
import org.kith.app.window.people.PersonContent.About;
import org.kith.app.window.people.PersonFace;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;

class PersonViewModelTest {

    private PeopleLibrary library;
    private PersonViewModel model;
    private List<FaceId> decided;
    private List<FaceId> assigned;
    private PersonId anna;

    @BeforeEach
    void openPage(@TempDir Path folder) {
        library = new PeopleLibrary(folder);
        decided = library.group(3);
        anna = library.name(decided, "Anna");
        assigned = List.of(library.face(0.5), library.face(0.4));
        library.group(anna, Stream.concat(decided.stream(), assigned.stream()).toList());
        model = new PersonViewModel(
                PeopleLibrary.sameThread(),
                library.people,
                library.people,
                library.reasons,
                (people, merge, keep) -> merge.run(),
                library.undo);
        model.open(anna);
    }

    @Test
    void someAreNoFacesInOneStep() {
        model.selection().select(assigned.get(0));
        model.selection().toggle(decided.get(0));
        model.notFacesSelected();

        assertThat(library.people.page(anna).orElseThrow().faces()).hasSize(3);
        assertThat(model.page().get().orElseThrow().faces()).hasSize(3);
        library.undo.undo();
        assertThat(library.people.page(anna).orElseThrow().faces()).hasSize(5);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private List<FaceId> faces() {
        return model.page().get().orElseThrow().faces().stream()
                .map(PersonFace::id)
                .toList();
    }

    private void select(FaceId... faces) {
        model.selection().layOut(List.of(faces()));
        model.selection().clear();
        Stream.of(faces).forEach(model.selection()::toggle);
    }

    private String toast() {
        return library.toasts.current().get().map(Toast::message).orElse("");
    }

    @Test
    void whatTheMachineAssignedComesFirst() {
        assertThat(faces())
                .containsExactly(assigned.get(0), assigned.get(1), decided.get(0), decided.get(1), decided.get(2));
        assertThat(model.assigned()).containsExactlyElementsOf(assigned);
        assertThat(model.page().get().orElseThrow().photos()).hasSize(5);
        assertThat(model.page().get().orElseThrow().cover()).isEqualTo(decided.get(0));
    }

    @Test
    void aRejectedFaceIsGoneForEverUntilUndone() {
        List<FaceId> before = faces();
        select(assigned.get(0), decided.get(1));
        model.rejectSelected();

        assertThat(faces()).containsExactly(assigned.get(1), decided.get(0), decided.get(2));
        assertThat(toast()).isEqualTo("2 faces are not Anna.");
        library.undo.undo();
        assertThat(faces()).as("where they were").isEqualTo(before);
        library.undo.redo();
        model.open(anna);
        assertThat(faces()).hasSize(3);

        library.undo.undo();
        assertThat(faces()).hasSize(5);
    }

    @Test
    void confirmingTakesTheMarkAwayAndMovesNothing() {
        List<FaceId> before = faces();
        select(assigned.get(0), decided.get(0));
        assertThat(model.canConfirmSelected()).isTrue();
        model.confirmSelected();

        assertThat(model.assigned()).containsExactly(assigned.get(1));
        assertThat(faces()).isEqualTo(before);
        assertThat(toast()).isEqualTo("1 face is Anna now.");

        model.confirmAll();
        assertThat(model.assigned()).isEmpty();
        assertThat(model.canConfirmSelected()).isFalse();
    }

    @Test
    void facesAreMovedToSomebodyElseOrSomebodyNew() {
        select(decided.get(1), decided.get(2));
        model.moveSelected(new PersonName("Bert"));

        assertThat(faces()).hasSize(3);
        assertThat(library.people.page(library.person("Bert")).orElseThrow().faces())
                .hasSize(2);
        assertThat(model.namesOfOthers()).extracting(KnownName::name).containsExactly("Bert");
    }

    @Test
    void theCoverIsChosen() {
        select(assigned.get(1));
        model.chooseCover();

        assertThat(library.people.page(anna).orElseThrow().cover()).isEqualTo(assigned.get(1));
        assertThat(toast()).isEqualTo("Anna has a new cover.");
        library.undo.undo();
        assertThat(model.page().get().orElseThrow().cover()).isEqualTo(decided.get(0));
    }

    @Test
    void thePersonIsHiddenAndThePageStays() {
        model.setHidden(true);
        assertThat(model.gone().get()).isFalse();
        assertThat(model.page().get().orElseThrow().hidden()).isTrue();
        assertThat(toast()).isEqualTo("Anna is hidden.");

        library.undo.undo();
        assertThat(model.page().get().orElseThrow().hidden()).isFalse();
    }

    private About about() {
        return model.page().get().orElseThrow().about();
    }

    @Test
    void theBirthIsNotedAndTakenBack() {
        BirthDate born = BirthDate.parse("1957-03-24");
        model.setBorn(Optional.of(born));
        assertThat(about().born()).isEqualTo(born);
        assertThat(toast()).isEqualTo("Anna: the birth is noted.");
        model.setBorn(Optional.empty());
        assertThat(about().born()).isNull();

        library.undo.undo();
        assertThat(about().born()).isEqualTo(born);
    }

    @Test
    void whenNobodyCanBeBornIsNotTaken() {
        model.setBorn(Optional.of(BirthDate.in(1700)));
        assertThat(toast())
                .isEqualTo(
                        "Nobody on a photo was born then: 1700. This birth could not be noted. Nothing was changed.");
        assertThat(about().born()).isNull();
    }

    @Test
    void aNoteIsKeptAndOneThatIsAsItWasIsNoAct() {
        model.setNote(" Aunt ");
        assertThat(about().note()).isEqualTo("Aunt");
        model.setNote("Aunt");
        model.setNote("");
        assertThat(about().note()).isNull();
        library.undo.undo();
        assertThat(about().note()).isEqualTo("Aunt");
        library.undo.undo();
        assertThat(about().note()).isNull();
    }

    @Test
    void theyAreInCircles() {
        assertThat(model.addToCircle("School")).isTrue();
        assertThat(model.addToCircle("school")).isTrue();
        assertThat(model.addToCircle("Family")).isTrue();
        assertThat(model.addToCircle("  ")).isFalse();
        assertThat(about().circles()).containsExactly("Family", "School");
        assertThat(toast()).isEqualTo("Anna is in the circle “Family” now.");
        List<String> others = new ArrayList<>();
        model.otherCircles(others::addAll);
        assertThat(others).isEmpty();

        model.removeFromCircle("School");
        assertThat(about().circles()).containsExactly("Family");
        assertThat(toast()).isEqualTo("Anna is not in the circle “School” any more.");
        library.undo.undo();
        assertThat(about().circles()).containsExactly("Family", "School");
    }

    @Test
    void onlyFacesThatMayNotFitAreShown() {
        List<FaceId> bert = library.somebody(1, 4);
        PersonId person = library.name(bert, "Bert");
        FaceId stranger = library.like(2, 0.1);
        library.group(person, Stream.concat(bert.stream(), Stream.of(stranger)).toList());
        model.open(person);
        assertThat(model.shownFaces()).hasSize(5);
        model.showDoubtful(true);
        assertThat(model.shownFaces()).extracting(PersonFace::id).containsExactly(stranger);

        select(stranger);
        model.rejectSelected();
        assertThat(model.shownFaces()).isEmpty();
        model.showDoubtful(true);
        assertThat(model.doubtful().get()).contains(List.of());
        model.showDoubtful(false);
        assertThat(model.shownFaces()).hasSize(4);
    }

    @Test
    void thePersonIsRenamed() {
        model.naming().begin(anna);
        assertThat(model.naming().field().text().get()).isEqualTo("Anna");
        model.naming().field().text().set("Anna Lee");
        model.naming().commit(NamingStep.NEXT);

        assertThat(model.naming().editing().get()).isEmpty();
        assertThat(model.page().get().orElseThrow().name()).isEqualTo("Anna Lee");
        assertThat(library.names()).containsExactly("Anna Lee");
        assertThat(toast()).isEqualTo("Anna is now Anna Lee.");
    }

    @Test
    void aGroupNamedHereIsShownAsThePersonItBecame() {
        List<FaceId> group = library.group(2);
        model.open(library.groupOf(group.get(0)));
        assertThat(model.isPerson()).isFalse();
        assertThat(model.assigned()).isEmpty(); // a group is the machine's as a whole: nothing in it is "added"

        model.naming().begin(library.groupOf(group.get(0)));
        model.naming().field().text().set("Bert");
        model.naming().commit(NamingStep.STAY);

        assertThat(model.gone().get()).isFalse();
        assertThat(model.isPerson()).isTrue();
        assertThat(model.page().get().orElseThrow().id()).isEqualTo(library.person("Bert"));
        library.undo.undo();
        assertThat(model.isPerson()).isFalse();
        assertThat(faces()).hasSize(2);
    }

    @Test
    void whoeverIsMergedAwayIsGone() {
        FaceId better = library.face(0.99);
        library.group(null, List.of(better));
        PersonId bert = library.name(List.of(better), "Bert");
        library.people.merge(bert, List.of(anna));
        model.update();

        assertThat(model.gone().get()).isTrue();
        library.undo.undo();
        assertThat(model.gone().get()).isFalse();
        assertThat(faces()).hasSize(5);
    }
}
