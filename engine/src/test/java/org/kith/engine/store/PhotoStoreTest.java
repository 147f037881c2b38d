package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.store.row.KnownPhoto;
import org.kith.engine.store.row.PhotoCounts;
import org.kith.engine.store.row.Problem;
import org.kith.engine.store.row.SizedPhoto;

class PhotoStoreTest {

    private static final Path A = Samples.ROOT.resolve("a.jpg");
    private static final PhotoProblem CORRUPT =
            PhotoProblem.of(Kind.CORRUPT, ProblemReason.OTHER, "bad <marker> \"1\"");

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private Map<Path, KnownPhoto> known() {
        return library.read(stores -> stores.photos().knownUnder(List.of(Samples.ROOT)));
    }

    private PhotoId saveProblem(String name, PhotoProblem problem) {
        return library.write(stores -> stores.photos()
                .saveProblem(Samples.file(name), library.root(), problem, Samples.hash("broken"), Samples.PIPELINE));
    }

    private void markMissing(PhotoId photo) {
        library.change(stores -> stores.photos().markMissing(photo));
    }

    private void markPresent(PhotoId photo) {
        library.change(stores -> stores.photos().markPresent(photo));
    }

    private PhotoCounts counts() {
        return library.read(stores -> stores.photos().counts());
    }

    private List<Problem> problems() {
        return library.read(stores -> stores.photos().problems());
    }

    private void relocate(Map<PhotoId, String> names) {
        Map<PhotoId, FoundFile> places = new LinkedHashMap<>();
        names.forEach((photo, name) -> places.put(photo, new FoundFile(Samples.file(name), library.root())));
        library.change(stores -> stores.photos().relocate(places));
    }

    @Test
    void aSavedPhotoIsKnownByItsPath() {
        PhotoId id = library.save("a.jpg", Samples.face(0.25, 0.5));

        assertThat(known())
                .containsExactly(Map.entry(
                        A,
                        new KnownPhoto(
                                id, 1000, 1_700_000_000_000L, null, Samples.PIPELINE, PhotoStatus.INDEXED, null)));
    }

    @Test
    void photosOfAFolderWithALongerNameAreNotKnownUnderTheShorterOne() {
        Path longer = Samples.ROOT.resolveSibling(Samples.ROOT.getFileName() + "2");
        library.write(stores -> {
            FolderId folder = stores.folders().add(longer);
            PhotoFile file = new PhotoFile(longer.resolve("b.jpg"), 1, 1);
            return stores.photos().saveProblem(file, folder, CORRUPT, null, Samples.PIPELINE);
        });
        library.save("deep/er/a.jpg");

        assertThat(known()).containsOnlyKeys(Samples.ROOT.resolve("deep/er/a.jpg"));
    }

    @Test
    void everyPhotoIsKnownUnderTheRootOfTheFileSystem() {
        library.save("a.jpg");

        Map<Path, KnownPhoto> known = library.read(stores -> stores.photos().knownUnder(List.of(Path.of("/"))));

        assertThat(known).containsOnlyKeys(A);
    }

    @Test
    void savingAPathAgainKeepsItsIdAndTakesTheNewFacts() {
        PhotoId first = library.save("a.jpg");
        IndexedPhoto changed = new IndexedPhoto(
                new PhotoFile(A, 2000, 5),
                library.root(),
                Samples.hash("new"),
                null,
                10,
                20,
                PhotoDetails.takenAt(LocalDateTime.of(2020, 1, 2, 3, 4)),
                PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY),
                "pipeline-2",
                Samples.MODEL,
                List.of());

        PhotoId second = library.write(stores -> stores.photos().saveIndexed(changed));

        assertThat(second).isEqualTo(first);
        assertThat(known())
                .containsExactly(Map.entry(
                        A, new KnownPhoto(first, 2000, 5, null, "pipeline-2", PhotoStatus.INDEXED, changed.problem())));
        assertThat(counts()).isEqualTo(new PhotoCounts(1, 1, 0, 0));
    }

    @Test
    void copiesOfAPhotoAreFoundByTheirContent() {
        PhotoId first = library.save("a.jpg");
        library.save("other.jpg");
        PhotoId copy = library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        Samples.file("copy.jpg"),
                        library.root(),
                        Samples.hash("a.jpg"),
                        null,
                        1,
                        1,
                        PhotoDetails.NONE,
                        null,
                        Samples.PIPELINE,
                        Samples.MODEL,
                        List.of())));

        List<SizedPhoto> places =
                library.read(stores -> stores.photos().byContentHash(Samples.hash("a.jpg"), Samples.PIPELINE));

        assertThat(places).extracting(SizedPhoto::id).containsExactly(first, copy);
        assertThat(places).extracting(SizedPhoto::path).containsExactly(A, Samples.ROOT.resolve("copy.jpg"));
    }

    @Test
    void aMovedPhotoKeepsItsFacesAndVerdicts() {
        PersonId anna = library.person("Anna");
        PhotoId photo = library.save("a.jpg", Samples.face(0.25, 0.5));
        FaceId face = library.faces("a.jpg").get(0);
        library.is(face, anna);
        markMissing(photo);

        relocate(Map.of(photo, "moved/a.jpg"));

        assertThat(library.faces("moved/a.jpg")).containsExactly(face);
        assertThat(library.row(face).personId()).isEqualTo(anna);
        assertThat(counts()).isEqualTo(new PhotoCounts(1, 0, 0, 0));
    }

    @Test
    void aPhotoMovedOverAnUndecidedOneTakesItsPath() {
        PhotoId photo = library.save("a.jpg");
        library.save("b.jpg", Samples.face(0.25, 0.5));

        relocate(Map.of(photo, "b.jpg"));

        assertThat(known()).containsOnlyKeys(Samples.ROOT.resolve("b.jpg"));
        assertThat(library.rows()).isEmpty();
    }

    @Test
    void aDecidedPhotoThatAnotherWasMovedOverWaitsAsMissing() {
        PhotoId photo = library.save("a.jpg");
        FaceId decided = library.face("b.jpg", 0.5);
        PersonId anna = library.person("Anna");
        library.is(decided, anna);

        relocate(Map.of(photo, "b.jpg"));

        assertThat(known())
                .extractingByKey(Samples.ROOT.resolve("b.jpg"))
                .extracting(KnownPhoto::id)
                .isEqualTo(photo);
        assertThat(counts()).isEqualTo(new PhotoCounts(1, 0, 0, 1));
        List<FaceId> ofAnna = library.read(stores -> stores.verdicts().facesOf(anna));
        assertThat(ofAnna).containsExactly(decided);
    }

    @Test
    void photosExchangeTheirPlacesWithTheirFaces() {
        PhotoId a = library.save("a.jpg", Samples.face(0.25, 0.5));
        PhotoId b = library.save("b.jpg", Samples.face(0.5, 0.5));
        PhotoId c = library.save("c.jpg", Samples.face(0.75, 0.5));
        FaceId ofA = library.faces("a.jpg").get(0);
        FaceId ofB = library.faces("b.jpg").get(0);
        FaceId ofC = library.faces("c.jpg").get(0);

        relocate(Map.of(a, "b.jpg", b, "c.jpg", c, "a.jpg"));

        assertThat(library.faces("b.jpg")).containsExactly(ofA);
        assertThat(library.faces("c.jpg")).containsExactly(ofB);
        assertThat(library.faces("a.jpg")).containsExactly(ofC);
    }

    @Test
    void aMissingPhotoIsAProblemUntilItIsBack() {
        PhotoId photo = library.save("a.jpg");
        markMissing(photo);

        assertThat(problems())
                .containsExactly(new Problem(A, PhotoProblem.of(Kind.MISSING, ProblemReason.GONE_OR_UNPLUGGED)));
        assertThat(counts()).isEqualTo(new PhotoCounts(0, 0, 0, 1));

        markPresent(photo);

        assertThat(problems()).isEmpty();
        assertThat(counts()).isEqualTo(new PhotoCounts(1, 0, 0, 0));
    }

    @Test
    void aFailedPhotoThatWasMissingIsFailedAgain() {
        PhotoId photo = saveProblem("a.jpg", CORRUPT);
        markMissing(photo);
        markPresent(photo);

        assertThat(problems()).containsExactly(new Problem(A, CORRUPT));
        assertThat(counts()).isEqualTo(new PhotoCounts(0, 0, 1, 0));
    }

    @Test
    void aFailedPhotoKeepsDecidedFacesOnly() {
        library.save("a.jpg", Samples.face(0.125, 0.5), Samples.face(0.625, 0.5));
        FaceId decided = library.faces("a.jpg").get(0);
        library.is(decided, library.person("Anna"));

        saveProblem("a.jpg", CORRUPT);

        assertThat(library.faces("a.jpg")).containsExactly(decided);
        assertThat(problems()).containsExactly(new Problem(A, CORRUPT));
    }

    @Test
    void aPhotoThatCannotBeReachedKeepsAllFaces() {
        library.save("a.jpg", Samples.face(0.125, 0.5), Samples.face(0.625, 0.5));
        List<FaceId> faces = library.faces("a.jpg");

        saveProblem("a.jpg", PhotoProblem.of(Kind.UNREADABLE, ProblemReason.PERMISSION_DENIED));

        assertThat(library.faces("a.jpg")).isEqualTo(faces);
    }

    @Test
    void aPhotoGoneWhileItWasReadIsMissing() {
        saveProblem("a.jpg", PhotoProblem.of(Kind.MISSING, ProblemReason.GONE));

        assertThat(known().get(A)).extracting(KnownPhoto::status).isEqualTo(PhotoStatus.MISSING);
        assertThat(counts()).isEqualTo(new PhotoCounts(0, 0, 0, 1));
    }

    @Test
    void aPhotoThatCanBeReadAgainHasNoProblem() {
        saveProblem("a.jpg", CORRUPT);
        library.save("a.jpg");

        assertThat(problems()).isEmpty();
        assertThat(counts()).isEqualTo(new PhotoCounts(1, 0, 0, 0));
    }

    @Test
    void pathsInAnyScriptComeBackAsTheyWere() {
        for (String name : List.of("생일 파티/사진 1.jpg", "حفلة.jpg", "👩‍👧 %3F #?.jpg", "naïve'\".jpg")) {
            library.save(name);
        }

        assertThat(known())
                .containsOnlyKeys(
                        Samples.ROOT.resolve("생일 파티/사진 1.jpg"),
                        Samples.ROOT.resolve("حفلة.jpg"),
                        Samples.ROOT.resolve("👩‍👧 %3F #?.jpg"),
                        Samples.ROOT.resolve("naïve'\".jpg"));
    }
}
