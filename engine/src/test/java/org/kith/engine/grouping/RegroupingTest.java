package org.kith.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.GroupingState;

/** A library large enough that not every new photo makes all groups anew. */
class RegroupingTest {

    private static final int PHOTOS = 600;
    private static final int PEOPLE = 4;

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        for (int i = 0; i < PHOTOS; i++) {
            save(i + ".jpg", i % PEOPLE);
        }
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** Where a face of {@link Samples} is in its photo says what it looks like. */
    private void save(String photo, int person) {
        library.save(photo, Samples.face(0.125 * (1 + person), 0.5));
    }

    private FaceId face(String photo) {
        return library.faces(photo).get(0);
    }

    private boolean run() {
        return new Regrouping(library.database()).run(() -> true);
    }

    @Test
    void theFirstGroupingIsAFullOne() {
        assertThat(run()).isTrue();
        assertThat(library.list(stores -> stores.clusters().all())).hasSize(PEOPLE);
        assertThat(library.<GroupingState>read(stores -> stores.clusters().state()))
                .isEqualTo(new GroupingState(PHOTOS, face((PHOTOS - 1) + ".jpg").value(), 0.5));
    }

    @Test
    void aNewFaceJoinsAGroupThatKeepsItsId() {
        run();
        ClusterId before = library.requireClusterOf(face("0.jpg"));
        save("new.jpg", 0);

        assertThat(run()).isFalse();

        assertThat(library.clusterOf(face("new.jpg"))).isEqualTo(before);
        assertThat(library.clusterOf(face("0.jpg"))).isEqualTo(before);
        assertThat(library.members(before)).hasSize(PHOTOS / PEOPLE + 1);
        assertThat(library.<Boolean>read(stores -> stores.clusters().areStale()))
                .isFalse();
    }

    @Test
    void aNewFaceLikeNobodyIsAGroupOfItsOwn() {
        run();
        save("new.jpg", PEOPLE);

        assertThat(run()).isFalse();

        assertThat(library.members(library.requireClusterOf(face("new.jpg")))).containsExactly(face("new.jpg"));
    }

    @Test
    void aTenthOfNewFacesIsEnoughForAFullClustering() {
        run();
        for (int i = 0; i < PHOTOS / 10; i++) {
            save("new" + i + ".jpg", 0);
        }
        assertThat(run()).isTrue();
    }

    @Test
    void whatTheUserSaysOfOneFaceBringsItsGroup() {
        run();
        ClusterId group = library.requireClusterOf(face("0.jpg"));
        PersonId anna = library.person("Anna");
        library.is(face("0.jpg"), anna);
        library.change(stores -> stores.clusters().remove(List.of(face("0.jpg"))));

        assertThat(run()).isFalse();

        assertThat(library.personOf(group)).contains(anna);
        assertThat(library.clusterOf(face("0.jpg"))).isEqualTo(group);
    }

    @Test
    void aGroupTheUserChangedMeanwhileIsLeftAlone() {
        run();
        ClusterId group = library.requireClusterOf(face("0.jpg"));
        save("new.jpg", 0);
        PersonId anna = library.person("Anna");

        new Regrouping(library.database()).run(() -> {
            library.change(stores -> stores.clusters().assign(group, anna));
            return true;
        });

        assertThat(library.clusterOf(face("new.jpg"))).isNull();
        assertThat(library.members(group)).hasSize(PHOTOS / PEOPLE);
    }
}
