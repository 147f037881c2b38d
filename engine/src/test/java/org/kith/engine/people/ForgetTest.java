package org.kith.engine.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.JournalEntry;
import org.kith.engine.thumbnail.ThumbnailFolder;

class ForgetTest {

    private static final PersonName HER = new PersonName("Hannelore Ż");
    private static final PersonName BEFORE = new PersonName("Lore-maybe");
    private static final PersonName MERGED = new PersonName("Bertalan");
    private static final PersonName OTHER = new PersonName("Anastasia");

    private final Random random = new Random(5);
    private Path folder;
    private TestLibrary library;
    private People people;
    private final List<FaceId> hers = new ArrayList<>();
    private FaceId stranger;
    private PersonId her;
    private PersonId other;

    /** Somebody with a life: named, renamed, merged into, rejected; with an assigned face; and others beside. */
    @BeforeEach
    void openLibrary(@TempDir Path temporary) {
        folder = temporary;
        open();
        for (int i = 0; i < 8; i++) {
            library.save(i + ".jpg", face(0.125), face(0.625));
        }
        hers.addAll(List.of(left(0), left(1), left(2), left(3)));
        stranger = library.faces("7.jpg").get(1);
        library.group(List.of(Set.of(left(0), left(1)), Set.of(left(2)), Set.of(left(5))));
        her = people.name(library.requireClusterOf(left(0)), BEFORE)
                .join()
                .result()
                .person();
        PersonId merged = people.name(library.requireClusterOf(left(2)), MERGED)
                .join()
                .result()
                .person();
        other = people.name(library.requireClusterOf(left(5)), OTHER)
                .join()
                .result()
                .person();
        people.rename(her, HER).join();
        people.merge(her, merged).join();
        people.reject(stranger, her).join();
        people.ignore(List.of(left(4), left(6))).join();
        library.cluster(List.of(new ClusterGroup(Set.of(left(0), left(1), left(2), left(3)), her)));
    }

    private void open() {
        library = new TestLibrary(folder);
        people = new People(library.database());
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private FaceId left(int photo) {
        return library.faces(photo + ".jpg").get(0);
    }

    private AnalyzedFace face(double x) {
        AnalyzedFace face = Samples.face(new Box(x, 0.25, 0.125, 0.25), 0.5, FaceRole.SEED);
        float[] values = new float[Embedding.DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            squares += values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return new AnalyzedFace(face.detected(), face.quality(), new Embedding(values));
    }

    private Embedding embedding(FaceId face) {
        return Objects.requireNonNull(library.row(face).embedding());
    }

    /** In any database file of the library, as plainly as can be. */
    private boolean inFiles(byte[] wanted) throws IOException {
        String text = new String(wanted, ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().contains(".db"))
                    .toList()) {
                if (new String(Files.readAllBytes(file), ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] piece(Embedding embedding) {
        ByteBuffer bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 50; i < 60; i++) {
            bytes.putFloat(embedding.toArray()[i]);
        }
        return bytes.array();
    }

    private static byte[] bytes(PersonName name) {
        return name.text().getBytes(UTF_8);
    }

    @Test
    void nothingOfThePersonIsLeftInTheFilesAndOthersAre() throws IOException {
        List<Embedding> vectors = hers.stream().map(this::embedding).toList();
        Embedding another = embedding(left(5));
        assertThat(inFiles(bytes(HER))).isTrue();
        assertThat(inFiles(piece(vectors.get(3)))).isTrue();

        ForgetReport report = people.forget(her);

        assertThat(report).isEqualTo(new ForgetReport(4, 4, 0, 0, 0, 0, 0, 0, true));
        assertThat(report.complete()).isTrue();
        for (Embedding vector : vectors) {
            assertThat(inFiles(piece(vector))).isFalse();
        }
        for (PersonName name : List.of(HER, BEFORE, MERGED)) {
            assertThat(inFiles(bytes(name))).as(name.text()).isFalse();
            assertThat(inFiles(name.key().getBytes(UTF_8))).as(name.key()).isFalse();
        }
        assertThat(inFiles(bytes(OTHER))).isTrue();
        assertThat(inFiles(piece(another))).isTrue();
        library.close();
        assertThat(inFiles(bytes(HER))).isFalse();
        open();
    }

    @Test
    void theFacesStayAsBoxesNobodyIsAskedAbout() {
        people.forget(her);

        for (FaceId face : hers) {
            FaceRow row = library.row(face);
            assertThat(row.verdict()).isEqualTo(Verdict.IGNORE);
            assertThat(row.embedding()).isNull();
            assertThat(row.cluster()).isNull();
        }
        assertThat(library.row(stranger).verdict()).isNull();
        assertThat(library.row(stranger).embedding()).isNotNull();
        assertThat(library.list(stores -> stores.people().all()).stream().map(Person::name))
                .containsExactly("Anastasia");
        assertThat(library.facesOf(other)).containsExactly(left(5));
    }

    @Test
    void theFacesAreNotLearnedAgainNorInCopiesOfThePhoto() {
        people.forget(her);

        library.save("0.jpg", face(0.135), face(0.625)); // read again: found a little beside
        IndexedPhoto original = Samples.photo(library.root(), "1.jpg", face(0.13), face(0.625));
        library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        Samples.file("copy of 1.jpg"),
                        original.folder(),
                        original.hash(),
                        original.picture(),
                        original.widthPx(),
                        original.heightPx(),
                        PhotoDetails.NONE,
                        null,
                        original.pipelineVersion(),
                        original.modelId(),
                        original.faces())));

        assertThat(embeddingOrNull(library.faces("0.jpg").get(0))).isNull();
        assertThat(embeddingOrNull(library.faces("0.jpg").get(1))).isNotNull();
        List<FaceId> copy = library.faces("copy of 1.jpg");
        assertThat(library.row(copy.get(0)).verdict()).isEqualTo(Verdict.IGNORE);
        assertThat(embeddingOrNull(copy.get(0))).isNull();
        assertThat(library.row(copy.get(1)).verdict()).isNull();
        assertThat(embeddingOrNull(copy.get(1))).isNotNull();
    }

    private @Nullable Embedding embeddingOrNull(FaceId face) {
        return library.row(face).embedding();
    }

    @Test
    void whatWasDoneToOthersCanStillBeUndoneAndDoneAgain() {
        people.forget(her);
        UserRows after = UserRows.of(library);

        assertThat(people.history().newest(100).stream()
                        .map(JournalEntry::act)
                        .map(act -> act.kind() + " " + act.name()))
                .containsExactly("IGNORE null", "NAME_GROUP Anastasia");
        int acts = 0;
        while (people.history().undo().join().isPresent()) {
            acts++;
        }
        assertThat(acts).isEqualTo(2);
        assertThat(library.list(stores -> stores.people().all())).isEmpty();
        while (people.history().redo().join().isPresent()) {
            acts--;
        }
        assertThat(acts).isZero();
        assertThat(UserRows.of(library)).isEqualTo(after);
    }

    @Test
    void picturesOfTheFacesAreDeletedAndThoseOfOthersStay() {
        ThumbnailFolder pictures = new ThumbnailFolder(folder);
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, 0, (byte) 0xff, (byte) 0xd9};
        Box box = new Box(0.125, 0.25, 0.125, 0.25);
        for (int i = 0; i < 8; i++) {
            pictures.keepFace(Samples.hash(i + ".jpg"), box, jpeg);
            pictures.keepPhoto(Samples.hash(i + ".jpg"), jpeg);
        }

        assertThat(people.forget(her).pictures()).isEqualTo(4);

        assertThat(pictures.face(Samples.hash("0.jpg"), box)).isEmpty();
        assertThat(pictures.photo(Samples.hash("0.jpg"))).isPresent();
        assertThat(pictures.face(Samples.hash("5.jpg"), box)).isPresent();
        assertThat(library.find(stores -> stores.portraits().source(left(0)))).isEmpty();
        assertThat(library.find(stores -> stores.portraits().source(left(5)))).isPresent();
    }

    @Test
    void copiesFromBeforeUpdatesAreDeletedSinceThePersonIsInThem() throws IOException {
        Path copy = Files.writeString(folder.resolve("kith-v001.backup.db"), "… Hannelore Ż …");

        assertThat(people.forget(her).copies()).isEqualTo(1);

        assertThat(copy).doesNotExist();
        assertThat(inFiles(bytes(HER))).isFalse();
    }

    @Test
    void aNameThatStandsInAPathIsSaid() {
        library.save("Bertalan/1.jpg", face(0.125));

        ForgetReport report = people.forget(her);

        assertThat(report.nameTraces()).isPositive();
        assertThat(report.rowsWithName()).isPositive();
        assertThat(report.complete()).isTrue();
    }

    @Test
    void somebodyUnknownIsSaid() {
        assertThatThrownBy(() -> people.forget(new PersonId(77))).isInstanceOf(EngineException.class);
    }

    @Test
    void howManyFacesItIsAboutIsKnownBefore() {
        assertThat(people.facesToForget(her)).isEqualTo(4);
    }
}
