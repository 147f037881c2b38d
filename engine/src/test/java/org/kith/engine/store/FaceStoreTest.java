package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.FaceForClustering;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.Rejection;
import org.kith.engine.store.row.VerdictSource;

class FaceStoreTest {

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private static AnalyzedFace faceAt(Box box) {
        return Samples.face(box, 0.5, FaceRole.SEED);
    }

    private ClusteringInput forClustering() {
        return library.read(stores -> stores.faces().forClustering(Samples.MODEL));
    }

    private List<FaceId> facesToCluster() {
        return forClustering().faces().stream().map(FaceForClustering::id).toList();
    }

    @Test
    void aFaceComesBackWithEverythingKnownOfIt() {
        AnalyzedFace face = Samples.face(0.25, 0.5);
        library.save("a.jpg", face);
        FaceId id = library.faces("a.jpg").get(0);
        library.group(List.of(Set.of(id)));
        ClusterId cluster = library.requireClusterOf(id);
        PersonId anna = library.person("Anna");
        library.is(id, anna);

        assertThat(library.rows())
                .containsExactly(new FaceRow(
                        id,
                        Samples.ROOT.resolve("a.jpg"),
                        4000,
                        3000,
                        face.detected(),
                        face.quality(),
                        cluster,
                        Verdict.IS,
                        VerdictSource.FACE,
                        anna,
                        "Anna",
                        Samples.MODEL,
                        face.embedding()));
    }

    @Test
    void embeddingsAreReadOnlyWhenAskedFor() {
        library.face("a.jpg", 0.5);

        List<FaceRow> rows = new ArrayList<>();
        int count = library.read(stores -> stores.faces().forEach(Samples.MODEL, false, rows::add));

        assertThat(count).isEqualTo(1);
        assertThat(rows.get(0).embedding()).isNull();
        assertThat(rows.get(0).modelId()).isEqualTo(Samples.MODEL);
    }

    @Test
    void embeddingsOfAnotherModelAreNotHandedOut() {
        library.face("a.jpg", 0.5);

        List<FaceRow> rows = new ArrayList<>();
        library.read(stores -> stores.faces().forEach("another", true, rows::add));

        assertThat(rows.get(0).embedding()).isNull();
        assertThat(rows.get(0).modelId()).isNull();
        assertThat(library.<ClusteringInput>read(stores -> stores.faces().forClustering("another"))
                        .faces())
                .isEmpty();
    }

    @Test
    void theVerdictShownIsWhoItIsRatherThanWhoItIsNot() {
        FaceId face = library.face("a.jpg", 0.5);
        PersonId anna = library.person("Anna");
        library.is(face, anna);
        library.isNot(face, library.person("Bert"));

        assertThat(library.row(face))
                .extracting(FaceRow::verdict, FaceRow::personId)
                .containsExactly(Verdict.IS, anna);
    }

    @Test
    void aFaceDetectedAgainKeepsItsIdItsVerdictAndItsCluster() {
        FaceId face = library.face("a.jpg", 0.5);
        PersonId anna = library.person("Anna");
        library.is(face, anna);
        library.group(List.of(Set.of(face)));
        AnalyzedFace again = faceAt(new Box(0.27, 0.26, 0.125, 0.25));

        library.save("a.jpg", again);

        FaceRow row = library.rows().get(0);
        assertThat(library.rows()).hasSize(1);
        assertThat(row.id()).isEqualTo(face);
        assertThat(row.personId()).isEqualTo(anna);
        assertThat(row.cluster()).isNotNull();
        assertThat(row.detected().box()).isEqualTo(again.detected().box());
        assertThat(row.embedding()).isEqualTo(again.embedding());
    }

    @Test
    void aDecidedFaceThatIsNotDetectedAgainStays() {
        FaceId face = library.face("a.jpg", 0.5);
        library.is(face, library.person("Anna"));

        library.save("a.jpg", Samples.face(0.75, 0.5));

        assertThat(library.faces("a.jpg")).hasSize(2).startsWith(face);
        assertThat(library.row(face).personName()).isEqualTo("Anna");
    }

    @Test
    void aRejectedFaceThatIsNotDetectedAgainStays() {
        FaceId face = library.face("a.jpg", 0.5);
        library.isNot(face, library.person("Anna"));

        library.save("a.jpg");

        assertThat(library.faces("a.jpg")).containsExactly(face);
    }

    @Test
    void anUndecidedFaceThatIsNotDetectedAgainIsGone() {
        library.face("a.jpg", 0.5);
        library.group(List.of(Set.copyOf(library.faces("a.jpg"))));

        library.save("a.jpg", Samples.face(0.75, 0.5));

        assertThat(library.rows()).hasSize(1);
        assertThat(library.rows().get(0).detected().box().x()).isEqualTo(0.75);
    }

    @Test
    void savingTheSamePhotoTwiceGivesTheSameRows() {
        library.save("a.jpg", Samples.face(0.125, 0.5), Samples.face(0.5, 0.25));
        List<FaceRow> first = library.rows();

        library.save("a.jpg", Samples.face(0.125, 0.5), Samples.face(0.5, 0.25));

        assertThat(library.rows()).isEqualTo(first);
    }

    @Test
    void aModelThatSeesThePhotoAgainReplacesTheEmbeddings() {
        FaceId face = library.face("a.jpg", 0.5);
        IndexedPhoto before = Samples.photo(library.root(), "a.jpg", Samples.face(0.25, 0.5));
        library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        before.file(),
                        before.folder(),
                        before.hash(),
                        before.picture(),
                        before.widthPx(),
                        before.heightPx(),
                        PhotoDetails.NONE,
                        null,
                        "pipeline-2",
                        "model-2",
                        before.faces())));

        assertThat(forClustering().faces()).isEmpty();
        ClusteringInput other = library.read(stores -> stores.faces().forClustering("model-2"));
        assertThat(other.faces()).extracting(FaceForClustering::id).containsExactly(face);
    }

    @Test
    void facesIgnoredOrNoneAreNotClustered() {
        library.save(
                "a.jpg",
                Samples.face(new Box(0.0, 0, 0.1, 0.1), 0.9, FaceRole.SEED),
                Samples.face(new Box(0.2, 0, 0.1, 0.1), 0.5, FaceRole.JOIN),
                Samples.face(new Box(0.4, 0, 0.1, 0.1), 0.1, FaceRole.ASIDE),
                Samples.face(new Box(0.6, 0, 0.1, 0.1), 0.9, FaceRole.SEED),
                Samples.face(new Box(0.8, 0, 0.1, 0.1), 0.9, FaceRole.SEED));
        List<FaceId> faces = library.faces("a.jpg");
        library.change(stores -> stores.verdicts().notAFace(faces.get(3), VerdictSource.FACE));
        library.change(stores -> stores.verdicts().ignore(faces.get(4), VerdictSource.FACE));

        assertThat(facesToCluster()).containsExactly(faces.get(0), faces.get(1), faces.get(2));
    }

    @Test
    void clusteringIsToldWhoTheUserSaysAFaceIsAndIsNot() {
        FaceId decided = library.face("a.jpg", 0.5);
        FaceId rejected = library.face("b.jpg", 0.5);
        PersonId anna = library.person("Anna");
        library.is(decided, anna);
        library.isNot(rejected, anna);

        ClusteringInput input = forClustering();

        assertThat(input.faces())
                .extracting(FaceForClustering::id, FaceForClustering::decided)
                .containsExactly(tuple(decided, anna), tuple(rejected, null));
        assertThat(input.rejections()).containsExactly(new Rejection(rejected, anna));
    }
}
