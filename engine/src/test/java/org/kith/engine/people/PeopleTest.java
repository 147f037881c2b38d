package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.Queries;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.PersonSummary;
import org.kith.engine.store.row.VerdictSource;

class PeopleTest {

    private TestLibrary library;
    private People people;
    private FaceId a;
    private FaceId b;
    private FaceId c;
    private FaceId d;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
        a = library.face("a.jpg", 0.5);
        b = library.face("b.jpg", 0.5);
        c = library.face("c.jpg", 0.5);
        d = library.face("d.jpg", 0.5);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private PeopleChange name(GroupId group, String name) {
        return people.name(group, new PersonName(name)).join().result();
    }

    private List<Path> found(PhotoQuery query) {
        return library.database().read(stores -> stores.photos().find(query));
    }

    private PeopleChange merge(GroupId first, GroupId second) {
        return people.merge(first, second).join().result();
    }

    private ClusterId cluster(FaceId face) {
        return library.requireClusterOf(face);
    }

    private static void assertFails(CompletableFuture<?> act, String message) {
        assertThatThrownBy(act::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(EngineException.class)
                .hasMessage(message);
    }

    private List<String> names() {
        return people.overview().people().stream()
                .map(summary -> String.valueOf(summary.person().name()))
                .toList();
    }

    @Test
    void namingAClusterMakesAPersonOfItsFaces() {
        library.group(List.of(Set.of(a, b), Set.of(c)));
        ClusterId cluster = cluster(a);

        PeopleChange change = name(cluster, "김민준");

        assertThat(change).isEqualTo(new PeopleChange(change.person(), "김민준", 2, 0, 0, 0));
        assertThat(library.facesOf(change.person())).containsExactlyInAnyOrder(a, b);
        assertThat(library.personOf(cluster)).contains(change.person());
        assertThat(people.overview().people())
                .extracting(PersonSummary::decidedFaces, PersonSummary::assignedFaces)
                .containsExactly(tuple(2, 0));
        assertThat(people.overview().unnamed()).extracting(ClusterSummary::id).containsExactly(cluster(c));
    }

    @Test
    void namesOutliveEveryClustering() {
        library.group(List.of(Set.of(a, b), Set.of(c, d)));
        PersonId anna = name(cluster(a), "Anna").person();

        library.group(List.of(Set.of(a, c), Set.of(b, d)));
        library.group(List.of());

        assertThat(library.facesOf(anna)).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void aSecondClusterOfTheSameNameIsTheSamePerson() {
        library.group(List.of(Set.of(a), Set.of(b)));
        PersonId anna = name(cluster(a), "Anna").person();

        PeopleChange change = name(cluster(b), " ANNA ");

        assertThat(change).isEqualTo(new PeopleChange(anna, "Anna", 1, 0, 0, 0));
        assertThat(library.facesOf(anna)).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void namingLeavesOutFacesThatTheUserRejected() {
        library.group(List.of(Set.of(a, b)));
        PersonId anna = library.person("Anna");
        library.isNot(b, anna);

        PeopleChange change = name(cluster(a), "Anna");

        assertThat(change).isEqualTo(new PeopleChange(anna, "Anna", 1, 1, 0, 0));
        assertThat(library.facesOf(anna)).containsExactly(a);
        assertThat(library.clusterOf(b)).isNull();
        assertThat(library.row(b).verdict()).isEqualTo(Verdict.IS_NOT);
    }

    @Test
    void namingTakesTheBestFaceOfAPhoto() {
        library.save("two.jpg", Samples.face(0.125, 0.25), Samples.face(0.625, 0.75));
        FaceId worse = library.faces("two.jpg").get(0);
        FaceId better = library.faces("two.jpg").get(1);
        library.group(List.of(Set.of(a, worse, better)));

        PeopleChange change = name(cluster(a), "Anna");

        assertThat(change).isEqualTo(new PeopleChange(change.person(), "Anna", 2, 0, 1, 0));
        assertThat(library.facesOf(change.person())).containsExactlyInAnyOrder(a, better);
        assertThat(library.clusterOf(worse)).isNull();
    }

    @Test
    void namingTakesAllFacesOfACollage() {
        List<FaceId> collage = library.collage("collage.jpg", 2);
        library.group(List.of(Set.of(a, collage.get(0), collage.get(1))));

        PeopleChange change = name(cluster(a), "Anna");

        assertThat(change).isEqualTo(new PeopleChange(change.person(), "Anna", 3, 0, 0, 0));
        assertThat(library.facesOf(change.person())).containsExactlyInAnyOrder(a, collage.get(0), collage.get(1));
    }

    @Test
    void aFaceOfACollageComesToThePersonWhoIsOnItAlready() {
        List<FaceId> collage = library.collage("collage.jpg", 2);
        library.group(List.of(Set.of(collage.get(0)), Set.of(collage.get(1))));
        PersonId anna = name(cluster(collage.get(0)), "Anna").person();

        name(cluster(collage.get(1)), "Anna");

        assertThat(library.facesOf(anna)).containsExactlyElementsOf(collage);
    }

    @Test
    void namingDoesNotMoveDecidedFaces() {
        library.group(List.of(Set.of(a, b, c)));
        PersonId bert = library.person("Bert");
        library.is(b, bert);
        library.change(stores -> stores.verdicts().ignore(c, VerdictSource.FACE));

        PeopleChange change = name(cluster(a), "Anna");

        assertThat(library.facesOf(change.person())).containsExactly(a);
        assertThat(library.facesOf(bert)).containsExactly(b);
        assertThat(library.row(c).verdict()).isEqualTo(Verdict.IGNORE);
    }

    @Test
    void namingADecidedClusterTellsToNameThePerson() {
        library.group(List.of(Set.of(a)));
        ClusterId cluster = cluster(a);
        name(cluster, "Anna");

        assertFails(
                people.name(cluster, new PersonName("Bert")),
                "You have decided about every face of cluster " + cluster
                        + " already. To give somebody another name, name the person instead of the cluster.");
        assertThat(names()).containsExactly("Anna");
    }

    @Test
    void namingAClusterThatCannotBeThePersonChangesNothing() {
        library.group(List.of(Set.of(a)));
        library.isNot(a, library.person("Anna"));
        ClusterId cluster = cluster(a);

        assertFails(
                people.name(cluster, new PersonName("Anna")),
                "No face of cluster " + cluster
                        + " can be Anna: the photos show Anna already, or you said of the faces that they are not Anna."
                        + " Nothing was changed.");
        assertThat(library.clusterOf(a)).isEqualTo(cluster);
    }

    @Test
    void namingAPersonGivesAnotherName() {
        PersonId ana = library.person("Ana");

        assertThat(name(ana, "Anna")).isEqualTo(new PeopleChange(ana, "Anna", 0, 0, 0, 0));
        assertThat(name(ana, "ANNA")).isEqualTo(new PeopleChange(ana, "ANNA", 0, 0, 0, 0));
        assertThat(names()).containsExactly("ANNA");
    }

    @Test
    void namingAPersonAsSomebodyElseMakesThemOne() {
        PersonId anna = library.person("Anna");
        PersonId other = library.person("Ana");
        library.is(a, anna);
        library.is(b, other);

        assertThat(name(other, "anna")).isEqualTo(new PeopleChange(anna, "Anna", 1, 0, 0, 0));
        assertThat(library.facesOf(anna)).containsExactlyInAnyOrder(a, b);
        assertThat(names()).containsExactly("Anna");
    }

    @Test
    void mergingPeopleMovesAllThatWasSaidToTheFirst() {
        PersonId anna = library.person("Anna");
        PersonId other = library.person("Anne");
        library.is(a, anna);
        library.is(b, other);
        library.isNot(c, other);
        library.is(d, other);
        library.isNot(d, anna);

        assertThat(merge(anna, other)).isEqualTo(new PeopleChange(anna, "Anna", 2, 0, 0, 1));
        assertThat(library.facesOf(anna)).containsExactlyInAnyOrder(a, b, d);
        assertThat(library.row(c)).satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.IS_NOT);
            assertThat(row.personId()).isEqualTo(anna);
        });
    }

    @Test
    void mergingKeepsTheNamedPerson() {
        PersonId unnamed = library.unnamedPerson();
        library.is(a, unnamed);
        PersonId anna = library.person("Anna");

        assertThat(merge(unnamed, anna)).isEqualTo(new PeopleChange(anna, "Anna", 1, 0, 0, 0));
        assertThat(library.facesOf(anna)).containsExactly(a);
    }

    @Test
    void mergingAPersonAndAClusterNamesTheCluster() {
        PersonId anna = library.person("Anna");
        library.group(List.of(Set.of(a, b), Set.of(c)));
        ClusterId first = cluster(a);
        ClusterId second = cluster(c);

        assertThat(merge(anna, first)).isEqualTo(new PeopleChange(anna, "Anna", 2, 0, 0, 0));
        assertThat(merge(second, anna)).isEqualTo(new PeopleChange(anna, "Anna", 1, 0, 0, 0));
        assertThat(library.facesOf(anna)).containsExactlyInAnyOrder(a, b, c);
    }

    @Test
    void mergingUnnamedClustersOutlivesEveryClustering() {
        library.group(List.of(Set.of(a, b), Set.of(c)));

        PeopleChange change = merge(cluster(a), cluster(c));
        library.group(List.of(Set.of(a), Set.of(b), Set.of(c)));

        assertThat(change).isEqualTo(new PeopleChange(change.person(), null, 3, 0, 0, 0));
        assertThat(library.facesOf(change.person())).containsExactlyInAnyOrder(a, b, c);
        assertThat(people.overview().unnamed()).isEmpty();
        assertThat(names()).containsExactly("null");
    }

    @Test
    void aClusterMergedWithoutANameCanBeMergedFurtherAndNamed() {
        library.group(List.of(Set.of(a), Set.of(b), Set.of(c)));
        ClusterId first = cluster(a);
        ClusterId third = cluster(c);
        PersonId unnamed = merge(first, cluster(b)).person();

        assertThat(merge(third, first)).isEqualTo(new PeopleChange(unnamed, null, 1, 0, 0, 0));
        assertThat(name(third, "Anna")).isEqualTo(new PeopleChange(unnamed, "Anna", 0, 0, 0, 0));
        assertThat(library.facesOf(unnamed)).containsExactlyInAnyOrder(a, b, c);
    }

    @Test
    void mergingClustersTakesTheBestFaceOfAPhotoInBoth() {
        library.save("two.jpg", Samples.face(0.125, 0.25), Samples.face(0.625, 0.75));
        FaceId worse = library.faces("two.jpg").get(0);
        FaceId better = library.faces("two.jpg").get(1);
        library.group(List.of(Set.of(a, worse), Set.of(better)));

        PeopleChange change = merge(cluster(a), cluster(better));

        assertThat(change).isEqualTo(new PeopleChange(change.person(), null, 2, 0, 1, 0));
        assertThat(library.facesOf(change.person())).containsExactlyInAnyOrder(a, better);
    }

    @Test
    void clustersOfTwoNamedPeopleAreNotMerged() {
        library.group(List.of(Set.of(a), Set.of(b)));
        ClusterId first = cluster(a);
        ClusterId second = cluster(b);
        name(first, "Anna");
        PersonId bert = name(second, "Bert").person();

        String message =
                "These are Anna and Bert. If they are one person, merge the two people instead of their clusters.";
        assertFails(people.merge(first, second), message);
        assertFails(people.merge(first, bert), message);
        assertThat(names()).containsExactly("Anna", "Bert");
    }

    @Test
    void mergingSomethingWithItselfIsRefused() {
        PersonId anna = library.person("Anna");

        assertFails(people.merge(anna, anna), "These two are the same. Merge two different people or clusters.");
    }

    @Test
    void mergingAPersonWithTheirOwnClusterHasNothingToDo() {
        library.group(List.of(Set.of(a)));
        ClusterId cluster = cluster(a);
        PersonId anna = name(cluster, "Anna").person();

        assertFails(
                people.merge(anna, cluster),
                "There is nothing to merge: the faces are decided already, or are in photos that show that person better, or"
                        + " you said that they are not that person. Nothing was changed.");
    }

    @Test
    void aRejectedFaceIsNotThatPersonWhateverIsDoneLater() {
        library.group(List.of(Set.of(a, b)));
        PersonId anna = name(cluster(a), "Anna").person();

        people.reject(a, anna).join();
        library.cluster(List.of(new ClusterGroup(Set.of(a, b), anna)));

        assertThat(library.facesOf(anna)).containsExactly(b);
        assertThat(found(Queries.of(List.of(anna), List.of(), List.of(), List.of(), null, null, null, CountRange.ANY)))
                .containsExactly(Samples.ROOT.resolve("b.jpg"));
        assertFails(
                people.merge(anna, cluster(a)),
                "There is nothing to merge: the faces are decided already, or are in photos that show that person better, or"
                        + " you said that they are not that person. Nothing was changed.");
    }

    @Test
    void aRejectedFaceLeavesTheClustersOfThatPersonOnly() {
        PersonId anna = library.person("Anna");
        PersonId bert = library.person("Bert");
        library.cluster(List.of(new ClusterGroup(Set.of(a, b), anna), new ClusterGroup(Set.of(c, d), bert)));

        people.reject(a, anna).join();
        people.reject(c, anna).join();

        assertThat(library.clusterOf(a)).isNull();
        assertThat(library.clusterOf(b)).isNotNull();
        assertThat(library.clusterOf(c)).isNotNull().isEqualTo(library.clusterOf(d));
    }

    @Test
    void rejectingTwiceIsRejecting() {
        PersonId anna = library.person("Anna");
        people.reject(a, anna).join();
        people.reject(a, anna).join();

        assertThat(library.row(a).verdict()).isEqualTo(Verdict.IS_NOT);
    }

    @Test
    void whatIsNotInTheLibraryIsTold() {
        PersonId anna = library.person("Anna");

        assertFails(
                people.reject(new FaceId(99), anna),
                "There is no face 99 in this library. Look at the list of faces for those there are.");
        assertFails(
                people.reject(a, new PersonId(99)),
                "There is no person 99 in this library. Look at the list of people for those there are.");
        assertFails(
                people.name(new ClusterId(99), new PersonName("Bert")),
                "There is no cluster 99 any more, or there never was. Look at the list of people for those there are.");
        assertThat(names()).containsExactly("Anna");
    }
}
