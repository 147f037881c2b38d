package org.kith.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.FileDetails;
import org.kith.engine.intake.IntakeReport.Reason;
import org.kith.engine.job.Job;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;

class IntakeTest {

    private Path card;
    private Path photos;
    private TestLibrary library;
    private FolderId folder;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        Path real = temporary.toRealPath();
        card = Files.createDirectory(real.resolve("card"));
        photos = Files.createDirectory(real.resolve("photos"));
        library = new TestLibrary(real.resolve("library"));
        folder = library.write(stores -> stores.folders().add(photos));
    }

    @AfterEach
    void close() {
        library.close();
    }

    /** Any content will do: nothing is decoded. */
    private Path onCard(String name, String content, LocalDateTime changed) throws IOException {
        Path file = card.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(
                file, FileTime.from(changed.atZone(ZoneId.systemDefault()).toInstant()));
        return file;
    }

    private Path onCard(String name, String content) throws IOException {
        return onCard(name, content, LocalDateTime.of(2019, 5, 1, 23, 59));
    }

    private PhotoId inLibrary(Path file) throws IOException {
        IndexedPhoto sample = Samples.photo(folder, "x.jpg");
        return library.write(stores -> {
            try {
                return stores.photos()
                        .saveIndexed(new IndexedPhoto(
                                new PhotoFile(file, Files.size(file), 1),
                                folder,
                                ContentHash.ofFile(file),
                                null,
                                4000,
                                3000,
                                sample.details(),
                                null,
                                sample.pipelineVersion(),
                                sample.modelId(),
                                List.of()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private Intake intake() {
        return new Intake(
                library.database(), file -> file.getFileName().toString().endsWith(".jpg"), FileDetails::of);
    }

    private IntakeReport take() {
        return intake().run(List.of(card), photos, new Job<>());
    }

    private IntakePreview preview() {
        return intake().preview(List.of(card), photos, new Job<>());
    }

    /** Each file below, with what it holds; hidden ones too. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void newPhotosComeIntoFoldersByDayAndTheCardStaysAsItIs() throws IOException {
        onCard("DCIM/100/IMG_1.jpg", "one");
        onCard("DCIM/100/IMG_2.jpg", "two", LocalDateTime.of(2020, 1, 1, 0, 0));
        Map<String, String> before = files(card);

        IntakeReport report = take();

        assertThat(files(photos))
                .isEqualTo(Map.of("2019/2019-05-01/IMG_1.jpg", "one", "2020/2020-01-01/IMG_2.jpg", "two"));
        assertThat(report)
                .isEqualTo(new IntakeReport(
                        List.of(
                                photos.resolve("2019/2019-05-01/IMG_1.jpg"),
                                photos.resolve("2020/2020-01-01/IMG_2.jpg")),
                        0,
                        List.of(),
                        false));
        assertThat(files(card)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(report.taken().get(0)))
                .isEqualTo(Files.getLastModifiedTime(card.resolve("DCIM/100/IMG_1.jpg")));
    }

    @Test
    void theDayIsThatOfTheCamera() throws IOException {
        Path file = onCard("obama.jpg", "");
        Files.copy(Testbed.photo("obama.jpg"), file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(take().taken()).containsExactly(photos.resolve("2012/2012-12-06/obama.jpg"));
    }

    @Test
    void whatIsHereIsPassedOverWhateverItIsCalled() throws IOException {
        Path known = Files.writeString(photos.resolve("known.jpg"), "known");
        inLibrary(known);
        Files.writeString(photos.resolve("not indexed yet.jpg"), "lying here");
        onCard("a.jpg", "known");
        onCard("b.jpg", "lying here");
        onCard("c.jpg", "new");
        onCard("d.jpg", "new"); // twice on the card

        IntakePreview preview = preview();
        assertThat(preview)
                .isEqualTo(new IntakePreview(
                        List.of(card.resolve("c.jpg")),
                        3,
                        new TreeMap<>(Map.of("2019/2019-05-01", 1)),
                        preview.spaceBytes(),
                        3,
                        List.of(),
                        true));
        assertThat(preview.fits()).isTrue();
        assertThat(files(photos)).hasSize(2);

        IntakeReport report = take();
        assertThat(report.taken()).hasSize(1);
        assertThat(report.here()).isEqualTo(3);
        assertThat(take().here()).as("a second time").isEqualTo(4);
        assertThat(files(photos)).hasSize(3);
    }

    @Test
    void aPhotoOfWhichTheFileIsGoneIsNotHere() throws IOException {
        Path lost = Files.writeString(photos.resolve("lost.jpg"), "lost");
        PhotoId photo = inLibrary(lost);
        Files.delete(lost);
        library.change(stores -> stores.photos().markMissing(photo));
        onCard("a.jpg", "lost");

        assertThat(take().taken()).hasSize(1);
    }

    @Test
    void namesStayUniqueAndNothingIsWrittenOver() throws IOException {
        Path there = photos.resolve("2019/2019-05-01/IMG_1.jpg");
        Files.createDirectories(there.getParent());
        Files.writeString(there, "mine");
        onCard("100/IMG_1.jpg", "one");
        onCard("101/IMG_1.jpg", "two");

        take();

        assertThat(files(photos))
                .isEqualTo(Map.of(
                        "2019/2019-05-01/IMG_1.jpg", "mine",
                        "2019/2019-05-01/IMG_1 (2).jpg", "one",
                        "2019/2019-05-01/IMG_1 (3).jpg", "two"));
    }

    @Test
    void videosComeTooAndBothHalvesOfAPhotoAndOtherFilesAreNoneOfKithsBusiness() throws IOException {
        onCard("a.MP4", "film");
        onCard("c.mov", "moves");
        onCard("notes.txt", "text");
        onCard("c.jpg", "photo");

        assertThat(preview().fresh()).hasSize(3);
        IntakeReport report = take();

        assertThat(report.taken()).hasSize(3);
        assertThat(files(photos).values()).containsExactlyInAnyOrder("film", "moves", "photo");
    }

    @Test
    void whatCannotBeWrittenIsToldAndNoPartOfItStays() throws IOException {
        onCard("a.jpg", "a");
        onCard("b.jpg", "b", LocalDateTime.of(2020, 1, 1, 0, 0));
        Files.writeString(photos.resolve("2019"), "a file where a folder should be");

        IntakeReport report = take();

        assertThat(report.failed()).hasSize(1);
        assertThat(report.failed().get(0).reason()).isEqualTo(Reason.NOT_WRITTEN);
        assertThat(report.failed().get(0).photo()).isEqualTo(card.resolve("a.jpg"));
        assertThat(files(photos).keySet()).containsExactly("2019", "2020/2020-01-01/b.jpg");
    }

    @Test
    void aFolderWithTheTargetInItIsLookedThroughWithoutThat() throws IOException {
        card = card.resolve("..").normalize();
        Files.createDirectories(card.resolve("phone"));
        onCard("phone/a.jpg", "a");
        Files.writeString(photos.resolve("b.jpg"), "b");

        IntakeReport report = take();

        assertThat(report.taken()).hasSize(1);
        assertThat(report.here()).isZero();
    }

    @Test
    void aSingleFileIsASourceAndNothingIsNone() throws IOException {
        Path file = onCard("a.jpg", "a");
        onCard("b.jpg", "b");

        assertThat(intake().run(List.of(file), photos.resolve("new"), new Job<>())
                        .taken())
                .containsExactly(photos.resolve("new/2019/2019-05-01/a.jpg"));
        assertThatThrownBy(() -> intake().preview(List.of(card.resolve("gone")), photos, new Job<>()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("connected");
    }

    @Test
    void aCancelledJobTakesNoMore() throws IOException {
        onCard("a.jpg", "a");
        Job<IntakeReport> job = new Job<>();
        job.cancel();

        IntakeReport report = intake().run(List.of(card), photos, job);

        assertThat(report.cancelled()).isTrue();
        assertThat(files(photos)).isEmpty();
        Job<IntakePreview> other = new Job<>();
        other.cancel();
        assertThat(intake().preview(List.of(card), photos, other).complete()).isFalse();
    }
}
