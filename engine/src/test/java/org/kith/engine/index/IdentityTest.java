package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.model.Device;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.PhotoCounts;
import org.kith.engine.store.row.Problem;

/** What the user said stays with the picture, whatever happens to the names of files between two looks at them. */
class IdentityTest {

    @TempDir
    private Path temp;

    private Path photos;
    private Engine engine;

    @BeforeEach
    void open() throws IOException {
        photos = Files.createDirectories(temp.toRealPath().resolve("photos"));
        engine = TestEngines.open(
                new EngineConfig(temp.resolve("library"), Device.CPU, 2), PaintedStages::create, "a test");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Path paint(String name, int... people) throws IOException {
        return PaintedPhoto.write(photos.resolve(name), people);
    }

    private IndexSummary index() {
        return engine.index(List.of(photos)).completion().join();
    }

    private IndexSummary indexAgain() {
        return engine.indexAgain(List.of(photos)).completion().join();
    }

    private List<FaceRow> faces(Path file) {
        List<FaceRow> faces = new ArrayList<>();
        TestEngines.library(engine).read(stores -> stores.faces().forEach("painted", false, face -> {
            if (face.photo().equals(file)) {
                faces.add(face);
            }
        }));
        return faces;
    }

    private FaceId face(Path file) {
        assertThat(faces(file)).hasSize(1);
        return faces(file).get(0).id();
    }

    private void name(Path file, String name) {
        engine.people().is(face(file), new PersonName(name)).join();
    }

    /** Who the user said is on the photo, from left to right; null where nothing was said. */
    private List<String> who(Path file) {
        return faces(file).stream()
                .sorted((a, b) -> Double.compare(
                        a.detected().box().x(), b.detected().box().x()))
                .map(face -> face.verdict() == Verdict.IS ? face.personName() : null)
                .toList();
    }

    private PhotoCounts counts() {
        return TestEngines.library(engine).read(stores -> stores.photos().counts());
    }

    private void exchange(Path... files) throws IOException {
        Path aside = Files.move(files[files.length - 1], photos.resolve("aside"));
        for (int i = files.length - 1; i > 0; i--) {
            Files.move(files[i - 1], files[i]);
        }
        Files.move(aside, files[0]);
    }

    /** Puts a text chunk behind the header of a PNG: the same picture in other bytes. */
    private static void tag(Path png, String text) throws IOException {
        byte[] before = Files.readAllBytes(png);
        int header = 8 + 25;
        byte[] data = ("tEXtComment\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(data);
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        after.write(before, 0, header);
        after.write(number(data.length - 4));
        after.write(data);
        after.write(number((int) crc.getValue()));
        after.write(before, header, before.length - header);
        Files.write(png, after.toByteArray());
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    @Test
    void filesThatExchangeTheirNamesKeepTheirPeople() throws IOException {
        Path a = paint("a.png", 1);
        Path b = paint("b.png", 2);
        index();
        name(a, "Anna");
        name(b, "Ben");

        exchange(a, b);
        IndexSummary summary = index();

        assertThat(who(a)).containsExactly("Ben");
        assertThat(who(b)).containsExactly("Anna");
        assertThat(summary.moved()).isEqualTo(2);
        assertThat(summary.indexed()).isZero();
    }

    @Test
    void filesThatMoveOnByOneKeepTheirPeople() throws IOException {
        Path a = paint("1.png", 1);
        Path b = paint("2.png", 2);
        Path c = paint("3.png", 3);
        index();
        name(a, "Anna");
        name(b, "Ben");
        name(c, "Cara");

        Files.move(c, photos.resolve("4.png"));
        Files.move(b, c);
        Files.move(a, b);
        Path first = paint("1.png", 4);
        index();

        assertThat(who(first)).containsExactly((String) null);
        assertThat(who(b)).containsExactly("Anna");
        assertThat(who(c)).containsExactly("Ben");
        assertThat(who(photos.resolve("4.png"))).containsExactly("Cara");
        assertThat(counts()).isEqualTo(new PhotoCounts(4, 0, 0, 0));
    }

    @Test
    void namesMovedAcrossTwoAddedFoldersGoWithTheirFiles() throws IOException {
        Path a = paint("one/x.png", 1);
        Path b = paint("two/x.png", 2);
        engine.index(List.of(a.getParent(), b.getParent())).completion().join();
        name(a, "Anna");
        name(b, "Ben");

        exchange(a, b);
        engine.rescan().completion().join();

        assertThat(who(a)).containsExactly("Ben");
        assertThat(who(b)).containsExactly("Anna");
    }

    @Test
    void aPictureWrittenOverByAnotherWaitsAndComesBack() throws IOException {
        Path a = paint("a.png", 1);
        byte[] before = Files.readAllBytes(a);
        index();
        name(a, "Anna");

        PaintedPhoto.write(a, 2);
        index();
        assertThat(who(a)).containsExactly((String) null);
        assertThat(counts()).isEqualTo(new PhotoCounts(1, 0, 0, 1));
        List<Problem> problems =
                TestEngines.library(engine).read(stores -> stores.photos().problems());
        assertThat(problems).extracting(Problem::path).containsExactly(a);
        index();
        assertThat(counts()).as("nothing new").isEqualTo(new PhotoCounts(1, 0, 0, 1));

        Files.write(photos.resolve("restored.png"), before);
        index();
        assertThat(who(photos.resolve("restored.png"))).containsExactly("Anna");
        assertThat(counts()).isEqualTo(new PhotoCounts(2, 0, 0, 0));
    }

    @Test
    void anEditedPictureKeepsThePeopleWhoAreStillThere() throws IOException {
        Path a = paint("a.png", 1, 2);
        byte[] before = Files.readAllBytes(a);
        index();
        faces(a).forEach(face -> engine.people()
                .is(face.id(), new PersonName(face.detected().box().x() < 0.2 ? "Anna" : "Ben"))
                .join());

        PaintedPhoto.write(a, 1, 2, 3);
        index();
        assertThat(who(a)).as("somebody more").containsExactly("Anna", "Ben", null);
        assertThat(counts()).isEqualTo(new PhotoCounts(1, 0, 0, 0));

        PaintedPhoto.write(a, 1, 4, 3);
        index();
        assertThat(who(a)).as("Ben replaced").containsExactly("Anna", null, null);

        Files.write(a, before);
        index();
        assertThat(who(a)).as("as it was").containsExactly("Anna", "Ben");
    }

    @Test
    void aFileRenamedAndTaggedKeepsItsPeople() throws IOException {
        Path a = paint("a.png", 1);
        index();
        name(a, "Anna");

        Path tagged = Files.move(a, photos.resolve("1990_anna.png"));
        tag(tagged, "grandmother");
        index();

        assertThat(who(tagged)).containsExactly("Anna");
        assertThat(counts()).isEqualTo(new PhotoCounts(1, 0, 0, 0));
    }

    @Test
    void aTaggedFileThatTookTheNameOfAnotherKeepsItsPeople() throws IOException {
        Path a = paint("a.png", 1);
        Path b = paint("b.png", 2);
        index();
        name(a, "Anna");
        name(b, "Ben");

        Files.move(a, b, StandardCopyOption.REPLACE_EXISTING);
        tag(b, "grandmother");
        index();

        assertThat(who(b)).containsExactly("Anna");
        assertThat(counts()).as("Ben waits").isEqualTo(new PhotoCounts(1, 0, 0, 1));
    }

    @Test
    void copiesShareWhatIsSaid() throws IOException {
        Path a = paint("a.png", 1);
        index();
        name(a, "Anna");

        Path copy = Files.copy(a, photos.resolve("copy.png"));
        Path taggedCopy = Files.copy(a, photos.resolve("tagged.png"));
        tag(taggedCopy, "grandmother");
        index();
        assertThat(who(copy)).as("said before").containsExactly("Anna");
        assertThat(who(taggedCopy)).containsExactly("Anna");

        name(copy, "Berta");
        assertThat(who(a)).as("said of the copy").containsExactly("Berta");
        assertThat(who(taggedCopy)).containsExactly("Berta");
        engine.people().history().undo().join();
        assertThat(who(taggedCopy)).as("undone").containsExactly("Anna");
        engine.people().history().undo().join();
        assertThat(who(a)).containsExactly((String) null);
        assertThat(who(copy)).as("undone what was said before it was there").containsExactly((String) null);
        engine.people().history().redo().join();
        assertThat(who(copy)).containsExactly("Anna");
    }

    @Test
    void theThirdCopyFollowsTwoOthersAtOnce() throws IOException {
        Path a = paint("a.png", 1);
        Path second = Files.copy(a, photos.resolve("second.png"));
        Path third = Files.copy(a, photos.resolve("third.png"));
        index();
        name(a, "Anna");
        PersonId anna = engine.people().personNamed(new PersonName("Anna")).orElseThrow();

        engine.people().reject(List.of(face(a), face(second)), anna).join();

        assertThat(faces(third)).extracting(FaceRow::verdict).containsExactly(Verdict.IS_NOT);
    }

    @Test
    void aRejectionHoldsOnCopies() throws IOException {
        Path a = paint("a.png", 1);
        Path b = paint("b.png", 1);
        Path copy = Files.copy(b, photos.resolve("copy.png"));
        index();
        name(a, "Anna");
        PersonId anna = engine.people().personNamed(new PersonName("Anna")).orElseThrow();

        engine.people().reject(face(b), anna).join();

        assertThat(faces(copy)).extracting(FaceRow::verdict).containsExactly(Verdict.IS_NOT);
    }

    @Test
    void aDiskThatComesBackAfterItsCopyWasIndexedHasItsPeople() throws IOException {
        Path disk = photos.resolve("disk");
        Path a = paint("disk/a.png", 1);
        index();
        name(a, "Anna");
        Path backup = Files.createDirectories(photos.resolve("backup")).resolve("a.png");
        Files.copy(a, backup);
        Path unplugged = Files.move(disk, temp.resolve("unplugged"));
        index();
        assertThat(who(backup)).containsExactly("Anna");

        Files.move(unplugged, disk);
        index();

        assertThat(who(a)).containsExactly("Anna");
        assertThat(who(backup)).containsExactly("Anna");
    }

    @Test
    void aDiskThatIsAwayIsTold() throws IOException {
        paint("a.png", 1);
        index();
        Path unplugged = Files.move(photos, temp.resolve("unplugged"));
        AtomicInteger told = new AtomicInteger();
        engine.subscribe(event -> told.addAndGet(event instanceof EngineEvent.PhotosMoved ? 1 : 0));

        engine.rescan().completion().join();
        assertThat(told).as("away").hasValue(1);
        engine.rescan().completion().join();
        assertThat(told).as("still away").hasValue(1);
        Files.move(unplugged, photos);
        engine.rescan().completion().join();
        assertThat(told).as("back").hasValue(2);
    }

    @Test
    void aChangeThatKeepsSizeAndTimeIsSeen() throws IOException {
        Path a = paint("a.png", 1);
        index();
        FileTime time = Files.getLastModifiedTime(a);
        byte[] other = Files.readAllBytes(PaintedPhoto.write(temp.resolve("a.png"), 2));
        int size = (int) Math.max(Files.size(a), other.length);
        Files.write(a, Arrays.copyOf(Files.readAllBytes(a), size)); // what follows a picture's end is ignored
        Files.setLastModifiedTime(a, time);
        index();
        name(a, "Anna");

        Files.write(a, Arrays.copyOf(other, size));
        Files.setLastModifiedTime(a, time);
        boolean seen = a.getFileSystem().supportedFileAttributeViews().contains("unix");
        if (seen) {
            index();
        } else {
            indexAgain();
        }

        assertThat(who(a)).containsExactly((String) null);
    }

    @Test
    void aFolderCanBeReadAgain() throws IOException {
        Path a = paint("a.png", 1);
        index();
        name(a, "Anna");
        assertThat(index().unchanged()).isEqualTo(1);

        IndexSummary again = indexAgain();

        assertThat(again.indexed()).isEqualTo(1);
        assertThat(who(a)).containsExactly("Anna");
    }
}
