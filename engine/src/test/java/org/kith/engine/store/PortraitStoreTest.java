package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.GroupFace;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.VerdictSource;

class PortraitStoreTest {

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    @Test
    void theFacesOfAPhotoSayWhoTheyAreAndWhoSaysSo() {
        AnalyzedFace[] detected = {
            Samples.face(0.0, 0.5),
            Samples.face(0.125, 0.5),
            Samples.face(0.25, 0.5),
            Samples.face(0.375, 0.5),
            Samples.face(0.5, 0.5),
            Samples.face(0.625, 0.5)
        };
        PhotoId photo = library.save("a.jpg", detected);
        List<FaceId> faces = library.faces("a.jpg");
        PersonId anna = library.person("Anna");
        PersonId bert = library.person("Bert");
        library.cluster(List.of(
                new ClusterGroup(Set.of(faces.get(0), faces.get(1), faces.get(2)), anna),
                new ClusterGroup(Set.of(faces.get(3)), null)));
        library.is(faces.get(1), bert);
        library.isNot(faces.get(2), anna);
        library.isNot(faces.get(3), bert);
        library.isNot(faces.get(4), anna);
        library.change(stores -> stores.verdicts().notAFace(faces.get(4), VerdictSource.FACE));

        List<PhotoFace> found = library.read(stores -> stores.portraits().ofPhoto(photo));

        assertThat(found)
                .extracting(PhotoFace::personName, PhotoFace::person, PhotoFace::decided, PhotoFace::verdict)
                .containsExactly(
                        tuple("Anna", anna, false, null),
                        tuple("Bert", bert, true, Verdict.IS),
                        tuple(null, null, false, Verdict.IS_NOT),
                        tuple(null, null, false, Verdict.IS_NOT),
                        tuple(null, null, false, Verdict.NOT_A_FACE),
                        tuple(null, null, false, null));
        assertThat(found).extracting(PhotoFace::id).containsExactlyElementsOf(faces);
        assertThat(found.get(3).cluster()).isEqualTo(library.requireClusterOf(faces.get(3)));
        assertThat(found.get(5).box()).isEqualTo(detected[5].detected().box());
        assertThat(found.get(5).landmarks()).isEqualTo(detected[5].detected().landmarks());
    }

    @Test
    void theFacesOfAPersonComeBestFirst() {
        FaceId decided = library.face("a.jpg", 0.5);
        FaceId assigned = library.face("b.jpg", 0.75);
        FaceId rejected = library.face("c.jpg", 1.0);
        PersonId anna = library.person("Anna");
        library.cluster(List.of(new ClusterGroup(Set.of(decided, assigned, rejected), anna)));
        library.is(decided, anna);
        library.isNot(rejected, anna);

        assertThat(library.list(stores -> stores.portraits().ofPerson(anna)))
                .extracting(GroupFace::id, GroupFace::decided)
                .containsExactly(tuple(assigned, false), tuple(decided, true));
    }

    @Test
    void theFacesOfAClusterAreThoseItsSummaryCounts() {
        FaceId a = library.face("a.jpg", 0.5);
        FaceId b = library.face("b.jpg", 0.75);
        FaceId decided = library.face("c.jpg", 1.0);
        library.group(List.of(Set.of(a, b, decided)));
        library.is(decided, library.person("Anna"));

        assertThat(library.list(stores -> stores.portraits().ofCluster(library.requireClusterOf(a))))
                .extracting(GroupFace::id)
                .containsExactly(b, a);
        assertThat(library.read(stores -> stores.people().overview()).unnamed())
                .extracting(ClusterSummary::faces)
                .containsExactly(2);
    }
}
