package org.kith.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.Exif;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.job.Job;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.output.CopyReport.Reason;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;

class PhotoCopyingTest {

    private Path photos;
    private Path to;
    private TestLibrary library;
    private FolderId folder;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        Path real = temporary.toRealPath();
        photos = Files.createDirectory(real.resolve("photos"));
        to = real.resolve("for anna/2026");
        library = new TestLibrary(real.resolve("library"));
        folder = library.write(stores -> stores.folders().add(photos));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private PhotoId add(String name, byte[] content) throws IOException {
        Path file = photos.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        IndexedPhoto sample = Samples.photo(folder, name);
        return library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        new PhotoFile(file, content.length, 1),
                        folder,
                        sample.hash(),
                        null,
                        4000,
                        3000,
                        sample.details(),
                        null,
                        sample.pipelineVersion(),
                        sample.modelId(),
                        List.of())));
    }

    private static byte[] obama() {
        return Testbed.bytes(Testbed.photo("obama.jpg"));
    }

    private CopyReport copy(List<PhotoId> ids, CopyForm form) {
        return copy(ids, form, new Job<>());
    }

    private CopyReport copy(List<PhotoId> ids, CopyForm form, Job<?> job) {
        ImageDecoder decoder = new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX);
        return new PhotoCopying(library.database(), () -> decoder).run(ids, to, form, job);
    }

    private byte[] copied(PhotoId photo, CopyForm form) throws IOException {
        CopyReport report = copy(List.of(photo), form);
        assertThat(report.failed()).isEmpty();
        return Files.readAllBytes(report.copied().get(0));
    }

    private void turn(PhotoId photo, int quarters) {
        library.write(stores -> stores.notes().change(List.of(photo), note -> note.turnedBy(quarters)));
    }

    private static DecodedPhoto decoded(byte[] jpeg) {
        return Testbed.decode(jpeg, "copy.jpg");
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.list(to)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void originalsAreTheirFilesUnderTheirNamesAndTimes() throws IOException {
        PhotoId photo = add("바다.jpg", obama());
        Path file = photos.resolve("바다.jpg");

        CopyReport report = copy(List.of(photo), CopyForm.ORIGINAL);

        assertThat(report).isEqualTo(new CopyReport(List.of(to.resolve("바다.jpg")), List.of(), false));
        assertThat(to.resolve("바다.jpg")).hasSameBinaryContentAs(file);
        assertThat(Files.getLastModifiedTime(to.resolve("바다.jpg")).toMillis())
                .isEqualTo(Files.getLastModifiedTime(file).toMillis());
    }

    @Test
    void namesStayUniqueAndNothingIsWrittenOver() throws IOException {
        PhotoId first = add("one/a.jpg", new byte[] {1});
        PhotoId second = add("two/a.jpg", new byte[] {2});
        PhotoId third = add("three/a.jpg", new byte[] {3});
        Files.createDirectories(to);
        Files.writeString(to.resolve("a.jpg"), "mine");

        copy(List.of(first, second), CopyForm.ORIGINAL);
        copy(List.of(third), CopyForm.ORIGINAL);

        assertThat(there()).containsExactly("a (2).jpg", "a (3).jpg", "a (4).jpg", "a.jpg");
        assertThat(to.resolve("a.jpg")).hasContent("mine");
        assertThat(Files.readAllBytes(to.resolve("a (4).jpg"))).containsExactly(3);
    }

    @Test
    void aJpegHasTheSizeAskedForAndIsNotEnlarged() throws IOException {
        PhotoId photo = add("obama.jpg", obama());
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(obama()));
        int longest = Math.max(whole.getWidth(), whole.getHeight());

        DecodedPhoto small = decoded(copied(photo, CopyForm.jpeg(200)));
        DecodedPhoto large = decoded(copied(photo, CopyForm.jpeg(10 * longest)));

        assertThat(Math.max(small.image().width(), small.image().height())).isEqualTo(200);
        assertThat(Math.max(large.image().fullWidth(), large.image().fullHeight()))
                .isEqualTo(longest);
        assertThat(small.metadata().details().camera()).isEqualTo("Canon EOS 5D Mark III");
        assertThat(small.metadata().details().takenAt()).isEqualTo(LocalDateTime.of(2012, 12, 6, 15, 46, 1));
    }

    @Test
    void aWorseQualityIsASmallerFile() throws IOException {
        PhotoId photo = add("obama.jpg", obama());
        byte[] fine = copied(photo, new CopyForm(true, OptionalInt.of(600), 95, false));
        byte[] coarse = copied(photo, new CopyForm(true, OptionalInt.of(600), 30, false));

        assertThat(coarse.length).isLessThan(fine.length / 2);
    }

    @Test
    void aJpegIsUprightWhateverTheFileSaysAndSaysSo() throws IOException {
        byte[] sideways = Exif.orientJpeg(obama(), 6);
        PhotoId photo = add("sideways.jpg", sideways);
        DecodedPhoto shown = decoded(sideways);

        DecodedPhoto copy = decoded(copied(photo, CopyForm.jpeg(400)));

        assertThat(copy.metadata().orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(copy.image().width() > copy.image().height())
                .isEqualTo(shown.image().width() > shown.image().height());
        turn(photo, 1);
        DecodedPhoto turned = decoded(copied(photo, CopyForm.jpeg(400)));
        assertThat(turned.metadata().orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(turned.image().width()).isEqualTo(copy.image().height());
    }

    @Test
    void anOriginalThatWasTurnedSaysSoAndItsPictureStays() throws IOException {
        byte[] file = Exif.orientJpeg(obama(), 6);
        PhotoId photo = add("a.jpg", file);
        turn(photo, 1);

        byte[] copy = copied(photo, CopyForm.ORIGINAL);

        assertThat(copy).hasSameSizeAs(file);
        assertThat(decoded(copy).metadata().orientation())
                .isEqualTo(Orientation.TURN_RIGHT.then(Orientation.TURN_RIGHT));
        assertThat(photos.resolve("a.jpg")).hasBinaryContent(file);
    }

    @Test
    void withoutMetadataThereIsNoneAndAnUprightPictureIsNotCompressedAgain() throws IOException {
        byte[] file = obama();
        PhotoId photo = add("a.jpg", file);

        byte[] copy = copied(photo, CopyForm.ORIGINAL.withoutMetadata());

        assertBare(copy);
        assertThat(copy.length).isLessThan(file.length);
        assertThat(Testbed.decode(copy, "a.jpg").image().bgr())
                .isEqualTo(Testbed.decode(file, "a.jpg").image().bgr());
        assertBare(copied(photo, CopyForm.jpeg(300).withoutMetadata()));
    }

    @Test
    void withoutMetadataASidewaysOriginalIsUprightStill() throws IOException {
        byte[] file = Exif.orientJpeg(obama(), 6);
        PhotoId photo = add("a.jpg", file);

        byte[] copy = copied(photo, CopyForm.ORIGINAL.withoutMetadata());

        assertBare(copy);
        assertThat(decoded(copy).image().width())
                .isEqualTo(decoded(file).image().width());
    }

    /** Neither EXIF nor XMP nor what a camera is called stands in it. */
    private static void assertBare(byte[] jpeg) {
        String text = new String(jpeg, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("Exif\0").doesNotContain("Canon").doesNotContain("ns.adobe.com/xap");
        assertThat(decoded(jpeg).metadata().details().camera()).isNull();
    }

    @Test
    void otherFormatsBecomeJpegsOfTheirName() throws IOException {
        PhotoId png = add("coffee.png", Testbed.bytes(Testbed.photo("coffee.png")));

        CopyReport report = copy(List.of(png), CopyForm.jpeg(100));

        assertThat(report.copied()).containsExactly(to.resolve("coffee.jpg"));
        assertThat(copy(List.of(png), CopyForm.ORIGINAL).copied()).containsExactly(to.resolve("coffee.png"));
    }

    @Test
    void whatCannotBeCopiedIsToldAndTheOthersAre() throws IOException {
        PhotoId gone = add("gone.jpg", obama());
        PhotoId broken = add("broken.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
        PhotoId fine = add("fine.jpg", obama());
        Files.delete(photos.resolve("gone.jpg"));

        CopyReport report = copy(List.of(gone, broken, fine), CopyForm.jpeg(100));

        assertThat(report.failed())
                .containsExactly(
                        new CopyReport.Failure(photos.resolve("gone.jpg"), Reason.GONE, ""),
                        new CopyReport.Failure(photos.resolve("broken.jpg"), Reason.UNREADABLE, ""));
        assertThat(there()).containsExactly("fine.jpg");
    }

    @Test
    void aFolderOfTheLibraryIsRefusedAndNothingIsMadeInIt() throws IOException {
        PhotoId photo = add("a.jpg", obama());
        to = photos.resolve("copies");

        assertThatThrownBy(() -> copy(List.of(photo), CopyForm.ORIGINAL))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Choose a folder elsewhere");
        assertThat(to).doesNotExist();

        to = Files.createSymbolicLink(photos.resolveSibling("link"), photos);
        assertThatThrownBy(() -> copy(List.of(photo), CopyForm.ORIGINAL)).isInstanceOf(EngineException.class);
        to = Files.writeString(photos.resolveSibling("file"), "x");
        assertThatThrownBy(() -> copy(List.of(photo), CopyForm.ORIGINAL))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("is no folder");
    }

    @Test
    void aCancelledJobLeavesWhatIsDone() throws IOException {
        List<PhotoId> ids = new ArrayList<>(List.of(add("a.jpg", obama())));
        Job<CopyReport> job = new Job<>();
        job.cancel();

        CopyReport report = copy(ids, CopyForm.ORIGINAL, job);

        assertThat(report.cancelled()).isTrue();
        assertThat(report.copied()).isEmpty();
    }
}
