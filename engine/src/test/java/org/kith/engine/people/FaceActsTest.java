package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.NameCount;
import org.kith.engine.store.row.PersonSummary;

class FaceActsTest {

    private static final PersonName ANNA = new PersonName("Anna");
    private static final PersonName BERT = new PersonName("Bert");

    private TestLibrary library;
    private People people;
    private FaceId a;
    private FaceId b;
    private FaceId c;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
        a = library.face("a.jpg", 0.5);
        b = library.face("b.jpg", 0.5);
        c = library.face("c.jpg", 0.5);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private Person person(PersonId id) {
        return library.read(stores -> stores.people().byId(id)).orElseThrow();
    }

    private @Nullable FaceId cover(PersonId id) {
        return person(id).cover();
    }

    @Test
    void oneFaceGetsANameAndLeavesItsGroup() {
        library.group(List.of(Set.of(a, b)));

        PeopleChange change = people.is(a, ANNA).join().result();

        assertThat(change).isEqualTo(new PeopleChange(change.person(), "Anna", 1, 0, 0, 0));
        assertThat(library.facesOf(change.person())).containsExactly(a);
        assertThat(library.clusterOf(a)).isNull();
        assertThat(library.clusterOf(b)).isNotNull();
    }

    @Test
    void aFaceThatIsConfirmedStaysInItsPersonsGroup() {
        PersonId anna = library.person("Anna");
        library.cluster(List.of(new ClusterGroup(Set.of(a, b), anna)));

        people.is(a, ANNA).join();

        assertThat(library.clusterOf(a)).isEqualTo(library.clusterOf(b)).isNotNull();
    }

    @Test
    void aWordOnTheVeryFaceStandsAgainstAnEarlierOne() {
        PersonId anna = people.is(a, ANNA).join().result().person();
        people.setCover(anna, a).join();
        people.reject(a, library.person("Bert")).join();

        PersonId bert = people.is(a, BERT).join().result().person();

        assertThat(library.facesOf(bert)).containsExactly(a);
        assertThat(library.facesOf(anna)).isEmpty();
        assertThat(cover(anna)).isNull();
    }

    @Test
    void whatIsNoFaceAndWhoIsIgnoredLeavesGroupsAndPeople() {
        PersonId anna = people.is(a, ANNA).join().result().person();
        people.setCover(anna, a).join();
        library.group(List.of(Set.of(a, b, c)));

        people.notAFace(a).join();
        assertThat(people.ignore(List.of(b, c, b)).join().result().faces()).isEqualTo(2);

        assertThat(library.row(a).verdict()).isEqualTo(Verdict.NOT_A_FACE);
        assertThat(library.row(b).verdict()).isEqualTo(Verdict.IGNORE);
        assertThat(library.clusterOf(c)).isNull();
        assertThat(cover(anna)).isNull();
        assertThat(people.overview().unnamed()).isEmpty();
    }

    @Test
    void onlyAFaceOfThePersonIsTheirCover() {
        PersonId anna = people.is(a, ANNA).join().result().person();
        library.cluster(List.of(new ClusterGroup(Set.of(b), anna)));

        people.setCover(anna, b).join();

        assertThat(cover(anna)).isEqualTo(b);
        assertThatThrownBy(() -> people.setCover(anna, c).join())
                .hasRootCauseMessage(
                        "This face is not of Anna. Say first that it is, then choose it as the picture to show.");
    }

    @Test
    void aPersonIsHiddenAndComesBack() {
        PersonId anna = people.is(a, ANNA).join().result().person();

        people.hide(anna).join();
        assertThat(person(anna).hidden()).isTrue();
        assertThat(people.overview().people()).isEmpty();
        assertThat(people.overview().hidden()).extracting(PersonSummary::person).containsExactly(person(anna));
        assertThat(people.names()).extracting(NameCount::hidden).containsExactly(true);

        people.unhide(anna).join();
        assertThat(person(anna).hidden()).isFalse();
    }

    @Test
    void manyAreMergedAtOnceAndUndoneAtOnce() {
        library.group(List.of(Set.of(b), Set.of(c)));
        PersonId unnamed = library.unnamedPerson();
        PersonId anna = people.is(a, ANNA).join().result().person();

        PeopleChange change = people.merge(
                        List.of(library.requireClusterOf(b), unnamed, library.requireClusterOf(c), anna))
                .join()
                .result();

        assertThat(change).isEqualTo(new PeopleChange(anna, "Anna", 2, 0, 0, 0));
        assertThat(library.facesOf(anna)).containsExactlyInAnyOrder(a, b, c);
        people.history().undo().join();
        assertThat(library.facesOf(anna)).containsExactly(a);
        assertThat(library.clusterOf(b)).isNotNull();
        assertThat(person(unnamed).name()).isNull();
    }

    @Test
    void namesToChooseFromComeByTheirFaces() {
        people.is(a, BERT).join();
        PersonId anna = people.is(b, ANNA).join().result().person();
        library.cluster(List.of(new ClusterGroup(Set.of(c), anna)));

        assertThat(people.names()).extracting(NameCount::name).containsExactly("Anna", "Bert");
        assertThat(people.names()).extracting(NameCount::faces).containsExactly(2, 1);
    }

    @Test
    void whoeverWantsToKnowIsToldOfEachAct() {
        AtomicInteger told = new AtomicInteger();
        People watched = new People(library.database(), told::incrementAndGet);

        watched.is(a, ANNA).join();
        watched.history().undo().join();

        assertThat(told).hasValue(2);
    }
}
