package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.PeopleOverview;
import org.kith.engine.store.row.PersonSummary;
import org.kith.engine.store.row.VerdictSource;

class PeopleStoreTest {

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private PeopleOverview overview() {
        return library.read(stores -> stores.people().overview());
    }

    private List<PersonId> named(String name) {
        return library.read(stores -> stores.people().byName(new PersonName(name)).map(Person::id).stream()
                .toList());
    }

    @Test
    void peopleAreFoundByTheirNamesInAnyScriptCaseAndEncoding() {
        PersonId minjun = library.person("김민준");
        PersonId jose = library.person("José");
        PersonId mohammed = library.person("محمد");
        PersonId family = library.person("👩‍👧 Мама");

        assertThat(named(Normalizer.normalize("김민준", Normalizer.Form.NFD))).containsExactly(minjun);
        assertThat(named(Normalizer.normalize("JOSÉ", Normalizer.Form.NFD))).containsExactly(jose);
        assertThat(named(" محمد ")).containsExactly(mohammed);
        assertThat(named("👩‍👧 МАМА")).containsExactly(family);
        assertThat(named("Jose")).isEmpty();
    }

    @Test
    void aNameBelongsToOnePerson() {
        library.person("Anna");

        assertThatThrownBy(() -> library.person("ANNA"))
                .hasMessageContaining("UNIQUE constraint failed: person.name_key");
    }

    @Test
    void anyNumberOfPeopleHaveNoName() {
        assertThat(library.unnamedPerson()).isNotEqualTo(library.unnamedPerson());
    }

    @Test
    void facesCountByVerdictOrElseByAssignment() {
        PersonId anna = library.person("Anna");
        FaceId decided = library.face("a.jpg", 0.5);
        FaceId best = library.face("b.jpg", 0.75);
        FaceId rejected = library.face("c.jpg", 0.5);
        FaceId somebodyElse = library.face("d.jpg", 0.5);
        PersonId bert = library.person("Bert");
        library.cluster(List.of(new ClusterGroup(Set.of(decided, best, rejected, somebodyElse), anna)));
        library.is(decided, anna);
        library.isNot(rejected, anna);
        library.is(somebodyElse, bert);

        assertThat(overview().people())
                .containsExactly(
                        new PersonSummary(new Person(anna, "Anna", null, null, false, false, null), 1, 1, 2, best),
                        new PersonSummary(
                                new Person(bert, "Bert", null, null, false, false, null), 1, 0, 1, somebodyElse));
    }

    @Test
    void whoIsTwiceInAPhotoIsInOnePhoto() {
        PersonId anna = library.person("Anna");
        library.save("a.jpg", Samples.face(0.125, 0.5), Samples.face(0.625, 0.75));
        library.faces("a.jpg").forEach(face -> library.is(face, anna));

        assertThat(overview().people())
                .containsExactly(new PersonSummary(
                        new Person(anna, "Anna", null, null, false, false, null),
                        2,
                        0,
                        1,
                        library.faces("a.jpg").get(1)));
    }

    @Test
    void aNamedPersonWithoutFacesIsShownAndAnUnnamedOneIsNot() {
        PersonId anna = library.person("Anna");
        library.unnamedPerson();

        assertThat(overview().people())
                .extracting(summary -> summary.person().id())
                .containsExactly(anna);
    }

    @Test
    void unnamedClustersComeLargestFirstWithTheirUndecidedFaces() {
        FaceId a = library.face("a.jpg", 0.5);
        FaceId b = library.face("b.jpg", 0.9);
        FaceId c = library.face("c.jpg", 0.5);
        FaceId ignored = library.face("d.jpg", 1.0);
        FaceId decided = library.face("e.jpg", 0.5);
        FaceId assigned = library.face("f.jpg", 0.5);
        PersonId anna = library.person("Anna");
        library.cluster(List.of(
                new ClusterGroup(Set.of(c, ignored), null),
                new ClusterGroup(Set.of(a, b), null),
                new ClusterGroup(Set.of(decided), null),
                new ClusterGroup(Set.of(assigned), anna)));
        library.change(stores -> stores.verdicts().ignore(ignored, VerdictSource.FACE));
        library.is(decided, anna);

        assertThat(overview().unnamed())
                .containsExactly(
                        new ClusterSummary(library.requireClusterOf(a), 2, 2, b),
                        new ClusterSummary(library.requireClusterOf(c), 1, 1, c));
    }

    @Test
    void mergedPeopleKeepWhatIsKnownOfEitherAndAllClusters() {
        PersonId anna = library.person("Anna");
        PersonId other = library.person("Anne");
        FaceId face = library.face("a.jpg", 0.5);
        FaceId rejected = library.face("b.jpg", 0.5);
        library.change(stores -> stores.sql()
                .update(
                        "UPDATE person SET birth_year = 1980, cover_face_id = ? WHERE id = ?",
                        face.value(),
                        other.value()));
        library.cluster(List.of(new ClusterGroup(Set.of(face, rejected), other)));
        library.isNot(rejected, anna);

        library.write(stores -> stores.people().merge(other, anna));

        assertThat(overview().people())
                .containsExactly(new PersonSummary(
                        new Person(anna, "Anna", BirthDate.in(1980), face, false, false, null), 0, 1, 1, face));
        assertThat(library.clusterOf(rejected)).isNull();
    }
}
