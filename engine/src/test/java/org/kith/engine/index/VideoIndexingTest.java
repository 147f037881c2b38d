package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Films;
import org.kith.engine.Testbed;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.output.CopyForm;
import org.kith.engine.output.CopyReport;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

/** Videos among the photos, by the networks of the product. */
class VideoIndexingTest {

    private Path photos;
    private Path temporary;
    private Engine engine;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        temporary = folder.toRealPath();
        photos = Files.createDirectories(temporary.resolve("photos"));
        engine = open();
    }

    private Engine open() {
        return Engine.open(
                new EngineConfig(temporary.resolve("library"), Device.CPU, 1),
                Installation.fromSystemProperties(),
                "a test");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private IndexSummary index() {
        return engine.index(List.of(photos)).completion().join();
    }

    private PhotoRow row(String name) {
        return engine.gallery().photos().stream()
                .filter(photo -> photo.path().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneOfItsStillsStandsForItAndItsFaceIsFoundInPhotosToo() throws IOException {
        Films.copy("turned.mov", photos.resolve("a.MOV"));
        Files.copy(Testbed.photo("obama2.jpg"), photos.resolve("b.jpg"));

        assertThat(index().indexed()).isEqualTo(2);

        PhotoRow film = row("a.MOV");
        assertThat(film.status()).isEqualTo(PhotoStatus.VIDEO);
        assertThat(film.length()).isEqualTo(Duration.ofSeconds(10));
        assertThat(film.time()).isEqualTo(LocalDateTime.of(2019, 7, 4, 12, 0));
        assertThat(List.of(film.widthPx(), film.heightPx())).containsExactly(320, 240);
        List<PhotoFace> faces = engine.gallery().facesOf(film.id());
        assertThat(faces).hasSize(1);
        assertThat(engine.gallery().facesOf(row("b.jpg").id()).get(0).cluster())
                .as("one person")
                .isEqualTo(faces.get(0).cluster());
        assertThat(engine.gallery().videos()).isEqualTo(Map.of("MOV", 1));

        // pictures that are not kept are made of the same still
        assertThat(engine.gallery().thumbnails().photo(film.id(), 640)).isPresent();
        assertThat(engine.gallery()
                        .thumbnails()
                        .display(film.id(), 2000)
                        .picture()
                        .orElseThrow()
                        .fullWidthPx())
                .isEqualTo(320);
        assertThat(engine.gallery().thumbnails().face(faces.get(0).id())).isPresent();
        assertThat(index().unchanged()).isEqualTo(2);
    }

    @Test
    void aVideoThatComesBackIsOneStillAndOneThatMovesKeepsItsNames() throws IOException {
        Path film = Films.copy("film.mp4", photos.resolve("a.mp4"));
        index();
        Path away = temporary.resolve("a.mp4");
        Files.move(film, away);
        assertThat(index().missing()).isEqualTo(1);
        Files.move(away, film);
        index();
        assertThat(row("a.mp4").status()).isEqualTo(PhotoStatus.VIDEO);

        Files.move(film, photos.resolve("b.mp4"));
        assertThat(index().moved()).isEqualTo(1);
        assertThat(row("b.mp4").status()).isEqualTo(PhotoStatus.VIDEO);
    }

    @Test
    void whatCannotBeReadIsToldWithItsReason() throws IOException {
        Films.copy("sound.mp4", photos.resolve("sound.mp4"));
        Files.writeString(photos.resolve("text.mov"), "no film at all");
        Files.writeString(photos.resolve("index.mts"), "export const a = 1;");
        index();

        assertThat(engine.gallery().problems())
                .extracting(problem -> problem.problem().reason())
                .containsExactly(ProblemReason.NO_VIDEO, ProblemReason.VIDEO_BROKEN);
    }

    @Test
    void halvesOfAPhotoAreNoPhotosUnlessTheyWereBefore() throws IOException {
        Films.copy("short.mp4", photos.resolve("IMG_1.mp4"));
        index();
        assertThat(engine.gallery().photos()).hasSize(1);

        Files.copy(Testbed.photo("obama2.jpg"), photos.resolve("IMG_1.JPG"));
        Files.copy(Testbed.photo("biden.jpg"), photos.resolve("IMG_2.JPG"));
        Films.copy("film.mp4", photos.resolve("IMG_2.MOV"));
        Files.write(photos.resolve("IMG_2.CR2"), new byte[2 << 20]);
        index();

        assertThat(engine.gallery().photos())
                .extracting(photo -> photo.path().getFileName().toString())
                .containsExactlyInAnyOrder("IMG_1.mp4", "IMG_1.JPG", "IMG_2.JPG");
        assertThat(engine.gallery().problems()).isEmpty();

        Files.delete(photos.resolve("IMG_2.JPG"));
        index();
        assertThat(engine.gallery().photos()).as("a film again").anyMatch(photo -> photo.path()
                .endsWith("IMG_2.MOV"));
    }

    @Test
    void aCopyIsTheWholeFileOrNone() throws IOException {
        Path film = Films.copy("film.mp4", photos.resolve("a.mp4"));
        index();
        Path to = temporary.resolve("out");

        CopyReport whole = engine.copy(List.of(row("a.mp4").id()), to, CopyForm.ORIGINAL)
                .completion()
                .join();
        CopyReport bare = engine.copy(List.of(row("a.mp4").id()), to, CopyForm.ORIGINAL.withoutMetadata())
                .completion()
                .join();

        assertThat(whole.copied()).hasSize(1);
        assertThat(whole.copied().get(0)).hasSameBinaryContentAs(film);
        assertThat(bare.failed()).extracting(CopyReport.Failure::reason).containsExactly(CopyReport.Reason.VIDEO);
    }
}
