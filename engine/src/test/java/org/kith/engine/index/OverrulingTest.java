package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Films;
import org.kith.engine.TestEngines;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.model.Device;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.folder.ForeignKind;
import org.kith.engine.model.folder.PassedOver;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.store.row.Problem;

/** Folders of other programs among those that were added, and what the user says of them. */
class OverrulingTest {

    private Path photos;
    private Path bin;
    private Path library;
    private Engine engine;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        photos = temporary.toRealPath().resolve("photos");
        bin = photos.resolve("#recycle");
        library = photos.resolve("P.photoslibrary");
        engine = TestEngines.open(
                new EngineConfig(temporary.resolve("library"), Device.CPU, 1), PaintedStages::create, "a test");
        PaintedPhoto.write(Files.createDirectories(photos).resolve("a.png"), 1);
        PaintedPhoto.write(Files.createDirectories(bin).resolve("b.png"), 2);
        PaintedPhoto.write(Files.createDirectories(library.resolve("originals")).resolve("c.png"), 3);
        PaintedPhoto.write(Files.createDirectories(library.resolve("resources")).resolve("d.png"), 4);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private IndexSummary index(Path... folders) {
        return engine.index(List.of(folders)).completion().join();
    }

    private Set<String> shown() {
        return engine.gallery().photos().stream()
                .map(PhotoRow::path)
                .map(path -> photos.relativize(path).toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsPassedOverIsCountedAndKept() {
        IndexSummary summary = index(photos);

        List<PassedOver> expected = List.of(
                new PassedOver(bin, ForeignKind.SYNOLOGY, 1, false),
                new PassedOver(library, ForeignKind.APPLE_PHOTOS, 1, false));
        assertThat(summary.passedOver()).isEqualTo(expected);
        assertThat(engine.gallery().passedOver()).isEqualTo(expected);
        assertThat(shown()).containsExactlyInAnyOrder("a.png", "P.photoslibrary/originals/c.png");
    }

    @Test
    void whatTheUserWantsReadIsReadAtOnceAndByEveryScanAfterwards() {
        index(photos);

        assertThat(engine.readAnyway(bin).completion().join().indexed()).isEqualTo(1);

        assertThat(engine.gallery().readAnyway()).containsExactly(bin);
        assertThat(engine.gallery().passedOver()).extracting(PassedOver::folder).containsExactly(library);
        IndexSummary again = engine.rescan().completion().join();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.missing()).isZero();
        assertThat(engine.readAnyway(library).completion().join().indexed()).isEqualTo(1);
        assertThat(shown()).hasSize(4);
    }

    @Test
    void videosAreCountedByKindAndThoseThatAreGoneAreNot() throws IOException {
        Films.copy("film.mp4", photos.resolve("a.mp4"));
        Films.copy("short.mp4", photos.resolve("b.MP4"));
        Films.copy("hevc.mov", photos.resolve("c.mov"));
        index(photos);
        assertThat(engine.gallery().videos()).containsExactly(Map.entry("MP4", 2), Map.entry("MOV", 1));

        Files.delete(photos.resolve("a.mp4"));
        index(photos);
        assertThat(engine.gallery().videos()).containsExactly(Map.entry("MOV", 1), Map.entry("MP4", 1));

        Files.move(photos, photos.resolveSibling("away"));
        index(photos);
        assertThat(engine.gallery().videos()).as("of a disk that is away").hasSize(2);
        assertThat(engine.gallery().passedOver()).hasSize(2);
    }

    @Test
    void takenBackItsPhotosAreMissingAndNotGoneAndComeBackAsTheyWere() {
        index(photos);
        engine.readAnyway(bin).completion().join();
        engine.readAnyway(library).completion().join();

        assertThat(engine.passOver(bin).completion().join().missing()).isEqualTo(1);
        assertThat(engine.passOver(library).completion().join().missing()).isEqualTo(1);

        assertThat(engine.gallery().readAnyway()).isEmpty();
        assertThat(engine.gallery().passedOver()).hasSize(2);
        assertThat(engine.gallery().problems())
                .containsExactly(missing(bin.resolve("b.png")), missing(library.resolve("resources/d.png")));
        IndexSummary back = engine.readAnyway(bin).completion().join();
        assertThat(back.indexed()).as("it is known still").isZero();
        assertThat(shown()).contains("#recycle/b.png");
    }

    private static Problem missing(Path photo) {
        return new Problem(photo, PhotoProblem.of(Kind.MISSING, ProblemReason.PASSED_OVER));
    }

    @Test
    void aPhotoThatIsGoneFromALibraryIsNotToldToBePassedOver() throws IOException {
        index(photos);
        Files.delete(library.resolve("originals/c.png"));
        index(photos);

        assertThat(engine.gallery().problems())
                .containsExactly(new Problem(library.resolve("originals/c.png"), PhotoProblem.GONE));
    }

    @Test
    void whatIsAddedByItselfIsReadWhateverIsAroundIt() {
        index(photos);

        assertThat(index(bin).indexed()).isEqualTo(1);
        assertThat(engine.rescan().completion().join().missing()).isZero();
    }

    @Test
    void aFolderThatIsNotInTheLibraryOrWasNotSpokenOfIsRefused() {
        index(photos);

        assertThatThrownBy(() -> engine.readAnyway(photos.resolveSibling("library"))
                        .completion()
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(EngineException.class);
        assertThatThrownBy(() ->
                        engine.readAnyway(photos.resolve("none")).completion().join())
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> engine.passOver(bin).completion().join()).isInstanceOf(CompletionException.class);
        assertThat(engine.gallery().readAnyway()).isEmpty();
    }

    @Test
    void whatBelongsToAnotherProgramIsNotTakenInEither(@TempDir Path temporary) throws IOException {
        index(photos);
        Path card = Files.createDirectories(temporary.toRealPath().resolve("card"));
        PaintedPhoto.write(card.resolve("e.png"), 5);
        PaintedPhoto.write(Files.createDirectories(card.resolve("@eaDir")).resolve("f.png"), 6);

        assertThat(engine.previewIntake(List.of(card), photos)
                        .completion()
                        .join()
                        .fresh())
                .containsExactly(card.resolve("e.png"));
    }
}
