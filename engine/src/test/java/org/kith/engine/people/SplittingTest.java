package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.fault.EngineException;
import org.kith.engine.grouping.LibraryProblem;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ClusterGroup;

class SplittingTest {

    private TestLibrary library;
    private People people;
    private FaceId left1;
    private FaceId left2;
    private FaceId right1;
    private FaceId right2;

    /** Where a face of {@link Samples} is in its photo says what it looks like. */
    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
        left1 = face("a.jpg", 0.125);
        left2 = face("b.jpg", 0.125);
        right1 = face("c.jpg", 0.625);
        right2 = face("d.jpg", 0.625);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private FaceId face(String photo, double x) {
        library.save(photo, Samples.face(x, 0.5));
        return library.faces(photo).get(0);
    }

    private ClusterId groupAll() {
        library.group(List.of(Set.of(left1, left2, right1, right2)));
        return library.requireClusterOf(left1);
    }

    private SplitChange split(ClusterId cluster, int into) {
        return people.split(cluster, into).join().result();
    }

    @Test
    void aClusterIsCutWhereItsFacesDiffer() {
        ClusterId before = groupAll();

        SplitChange change = split(before, 2);

        assertThat(change.clusters()).hasSize(2).doesNotContain(before);
        assertThat(change.faces()).isEqualTo(4);
        assertThat(library.members(library.requireClusterOf(left1))).containsExactly(left1, left2);
        assertThat(library.members(library.requireClusterOf(right1))).containsExactly(right1, right2);
    }

    @Test
    void facesOfACollageMakeNoMorePartsThanAreAskedFor() {
        List<FaceId> collage = library.collage("collage.jpg", 4);
        Set<FaceId> all = new HashSet<>(collage);
        all.addAll(List.of(left1, left2));
        library.group(List.of(all));

        assertThat(people.parts(library.requireClusterOf(left1), 2))
                .extracting(Set::copyOf)
                .containsExactly(Set.copyOf(collage), Set.of(left1, left2));
    }

    @Test
    void aSplitIsUndoneAndDoneAgainAsOneAct() {
        ClusterId before = groupAll();
        split(before, 2);
        ClusterId left = library.requireClusterOf(left1);

        assertThat(people.history().undo().join().orElseThrow().kind()).isEqualTo(ActKind.SPLIT);
        assertThat(library.members(before)).containsExactly(left1, left2, right1, right2);
        assertThat(library.list(stores -> stores.clusters().all())).hasSize(1);

        people.history().redo().join();
        assertThat(library.members(left)).containsExactly(left1, left2);
        assertThat(library.list(stores -> stores.clusters().all())).hasSize(2);
    }

    @Test
    void whatTheUserDecidedStays() {
        PersonId anna = library.person("Anna");
        library.is(left1, anna);
        library.cluster(List.of(new ClusterGroup(Set.of(left1, left2, right1, right2), anna)));
        ClusterId annas = library.requireClusterOf(left1);

        SplitChange change = people.split(anna, 2).join().result();

        assertThat(change.stayed()).isEqualTo(2);
        assertThat(library.members(annas)).containsExactly(left1, left2);
        assertThat(library.facesOf(anna)).containsExactly(left1);
        assertThat(library.members(change.clusters().get(0))).containsExactly(right1, right2);
        assertThat(library.personOf(change.clusters().get(0))).isEmpty();
    }

    @Test
    void thePartsAreRememberedForAllGroupingsToCome() {
        split(groupAll(), 2);

        List<ClusterableFace> faces = LibraryProblem.of(
                        library.read(stores -> stores.faces().forClustering(Samples.MODEL)))
                .faces();
        assertThat(faces.get(0).sides()).hasSize(1).isEqualTo(faces.get(1).sides());
        assertThat(faces.get(2).sides()).hasSize(1).isEqualTo(faces.get(3).sides());
        assertThat(faces.get(0).sides().keySet()).isEqualTo(faces.get(2).sides().keySet());
        assertThat(faces.get(0).sides()).isNotEqualTo(faces.get(2).sides());
    }

    @Test
    void oneFaceIsNotSplit() {
        library.group(List.of(Set.of(left1)));
        assertThatThrownBy(() -> split(library.requireClusterOf(left1), 2))
                .hasRootCauseInstanceOf(EngineException.class)
                .hasMessageContaining("nothing to split");
        assertThat(people.history().newest(10)).isEmpty();
    }

    @Test
    void thePartsAreToldBeforeTheyAreMade() {
        assertThat(people.parts(groupAll(), 2))
                .containsExactlyInAnyOrder(List.of(left1, left2), List.of(right1, right2));
        assertThat(people.history().newest(10)).isEmpty();
    }

    @Test
    void facesThatArePickedOutAreAGroupOfTheirOwnAndStayApart() {
        ClusterId before = groupAll();

        SplitChange change =
                people.splitOff(before, List.of(left1, right2)).join().result();

        assertThat(change.faces()).isEqualTo(2);
        assertThat(change.stayed()).isEqualTo(2);
        assertThat(library.members(change.clusters().get(0))).containsExactly(left1, right2);
        assertThat(library.members(before)).containsExactly(left2, right1);
        assertThat(library.list(stores -> stores.apart().all())).hasSize(4);

        assertThat(people.history().undo().join().orElseThrow().kind()).isEqualTo(ActKind.SPLIT);
        assertThat(library.members(before)).containsExactly(left1, left2, right1, right2);
        assertThat(library.list(stores -> stores.apart().all())).isEmpty();
    }

    @Test
    void ofAPersonTheyAreNotThisPersonWhateverWasSaidBefore() {
        PersonId anna = library.person("Anna");
        library.is(left1, anna);
        library.is(right1, anna);
        library.cluster(List.of(new ClusterGroup(Set.of(left1, left2, right1, right2), anna)));

        SplitChange change =
                people.splitOff(anna, List.of(right1, right2)).join().result();

        assertThat(library.facesOf(anna)).containsExactly(left1);
        assertThat(library.members(change.clusters().get(0))).containsExactly(right1, right2);
        assertThat(library.personOf(change.clusters().get(0))).isEmpty();
        assertThat(library.members(library.requireClusterOf(left2))).contains(left2);

        people.history().undo().join();
        assertThat(library.facesOf(anna)).containsExactly(left1, right1);
    }

    @Test
    void allOfAGroupOrFacesOfOthersAreNotSplitOff() {
        library.group(List.of(Set.of(left1, left2), Set.of(right1, right2)));
        ClusterId left = library.requireClusterOf(left1);

        assertThatThrownBy(() -> people.splitOff(left, List.of(left1, left2)).join())
                .hasRootCauseInstanceOf(EngineException.class)
                .hasMessageContaining("not all of them");
        assertThatThrownBy(() -> people.splitOff(left, List.of(left1, right1)).join())
                .hasRootCauseInstanceOf(EngineException.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(people.history().newest(10)).isEmpty();
    }
}
