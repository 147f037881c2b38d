package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.ClusterMember;
import org.kith.engine.store.row.VerdictSource;

class ClusterStoreTest {

    private TestLibrary library;
    private FaceId a;
    private FaceId b;
    private FaceId c;
    private FaceId d;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        a = library.face("a.jpg", 0.5);
        b = library.face("b.jpg", 0.5);
        c = library.face("c.jpg", 0.5);
        d = library.face("d.jpg", 0.5);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private int count() {
        return library.read(stores -> stores.clusters().count());
    }

    @Test
    void aGroupOfTheSameFacesKeepsItsId() {
        library.group(List.of(Set.of(a, b), Set.of(c, d)));
        ClusterId ab = library.requireClusterOf(a);
        ClusterId cd = library.requireClusterOf(c);

        library.group(List.of(Set.of(d, c), Set.of(b, a)));

        assertThat(library.clusterOf(b)).isEqualTo(ab);
        assertThat(library.clusterOf(d)).isEqualTo(cd);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aChangedGroupGetsANewId() {
        library.group(List.of(Set.of(a, b), Set.of(c)));
        ClusterId ab = library.requireClusterOf(a);
        ClusterId onlyC = library.requireClusterOf(c);

        library.group(List.of(Set.of(a, b, d), Set.of(c)));

        assertThat(library.clusterOf(a)).isNotEqualTo(ab).isEqualTo(library.clusterOf(d));
        assertThat(library.clusterOf(c)).isEqualTo(onlyC);
        assertThat(library.<Boolean>read(stores -> stores.clusters().exists(ab)))
                .isFalse();
    }

    @Test
    void anIdIsNeverUsedAgain() {
        library.group(List.of(Set.of(a, b, c, d)));
        ClusterId first = library.requireClusterOf(a);
        library.group(List.of());

        library.group(List.of(Set.of(a, b, c, d)));

        assertThat(library.requireClusterOf(a).value()).isGreaterThan(first.value());
    }

    @Test
    void onlyChangedGroupsAreWritten() {
        library.group(List.of(Set.of(a, b), Set.of(c)));

        long changes = library.write(stores -> {
            long before = stores.sql().number("SELECT total_changes()");
            stores.clusters()
                    .replaceAll(List.of(new ClusterGroup(Set.of(a, b), null), new ClusterGroup(Set.of(c), null)), 0);
            return stores.sql().number("SELECT total_changes()") - before;
        });

        assertThat(changes).isZero();
    }

    @Test
    void aGroupTakesAndLosesItsPersonWithoutANewId() {
        PersonId anna = library.person("Anna");
        library.group(List.of(Set.of(a, b)));
        ClusterId cluster = library.requireClusterOf(a);

        library.cluster(List.of(new ClusterGroup(Set.of(a, b), anna)));

        assertThat(library.clusterOf(a)).isEqualTo(cluster);
        assertThat(library.personOf(cluster)).contains(anna);

        library.group(List.of(Set.of(a, b)));

        assertThat(library.clusterOf(a)).isEqualTo(cluster);
        assertThat(library.personOf(cluster)).isEmpty();
    }

    @Test
    void facesGoneSinceTheGroupsWereComputedAreLeftOut() {
        library.save("d.jpg"); // the face is not found any more

        library.group(List.of(Set.of(c, d), Set.of(a)));

        ClusterId cluster = library.requireClusterOf(c);
        assertThat(library.members(cluster)).containsExactly(c);
    }

    @Test
    void facesRuledOutSinceTheGroupsWereComputedAreLeftOut() {
        library.change(stores -> stores.verdicts().notAFace(a, VerdictSource.FACE));
        library.change(stores -> stores.verdicts().ignore(b, VerdictSource.FACE));

        library.group(List.of(Set.of(a), Set.of(b, c)));

        assertThat(library.clusterOf(a)).isNull();
        assertThat(library.clusterOf(b)).isNull();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aPersonGoneSinceTheGroupsWereComputedIsLeftOut() {
        library.cluster(List.of(new ClusterGroup(Set.of(a), new PersonId(99))));

        ClusterId cluster = library.requireClusterOf(a);
        assertThat(library.personOf(cluster)).isEmpty();
    }

    @Test
    void aClusterWhoseFacesAreGoneIsGone() {
        library.group(List.of(Set.of(d), Set.of(a)));
        ClusterId cluster = library.requireClusterOf(d);

        library.save("d.jpg"); // the face is not found any more

        assertThat(library.<Boolean>read(stores -> stores.clusters().exists(cluster)))
                .isFalse();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void undecidedFacesComeBestFirst() {
        FaceId good = library.face("e.jpg", 0.9);
        FaceId decided = library.face("f.jpg", 1.0);
        library.is(decided, library.person("Anna"));
        library.isNot(a, library.person("Bert"));
        library.group(List.of(Set.of(a, good, decided)));
        ClusterId cluster = library.requireClusterOf(a);

        List<ClusterMember> undecided = library.read(stores -> stores.clusters().undecided(cluster));

        assertThat(undecided).extracting(ClusterMember::face).containsExactly(good, a);
    }
}
