package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Films;
import org.kith.engine.TestEngines;
import org.kith.engine.act.Acted;
import org.kith.engine.fault.EngineException;
import org.kith.engine.history.History;
import org.kith.engine.model.Device;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.photos.Photos;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.trash.SystemTrash;
import org.kith.engine.trash.TestTrash;
import org.kith.engine.trash.TrashReport;

/** Photos that go to the trash and come back, by Kith and by hand. */
@DisabledOnOs(OS.WINDOWS) // which has a trash of its own
class TrashedPhotosTest {

    private Path photos;
    private Path bin;
    private Engine engine;
    private Photos acts;
    private History history;
    private Path a;
    private Path b;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        Path real = temporary.toRealPath();
        photos = Files.createDirectory(real.resolve("photos"));
        bin = real.resolve("Trash");
        engine = TestEngines.open(
                new EngineConfig(real.resolve("library"), Device.CPU, 1), PaintedStages::create, "a test");
        SystemTrash trash = TestTrash.in(bin);
        Database library = TestEngines.library(engine);
        acts = new Photos(library, trash, () -> {});
        history = new History(library, trash, () -> {});
        a = PaintedPhoto.write(photos.resolve("a.png"), 1);
        b = PaintedPhoto.write(photos.resolve("b.png"), 2);
        rescan();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void rescan() {
        engine.index(List.of(photos)).completion().join();
    }

    private List<String> shown() {
        return engine.gallery().photos().stream()
                .map(row -> row.path().getFileName().toString())
                .sorted()
                .toList();
    }

    private PhotoId id(Path file) {
        return engine.gallery().photos().stream()
                .filter(row -> row.path().equals(file))
                .map(PhotoRow::id)
                .findFirst()
                .orElseThrow();
    }

    private List<PhotoId> both() {
        return List.of(id(a), id(b));
    }

    private List<Path> inTrash() throws IOException {
        try (Stream<Path> files = Files.list(bin.resolve("files"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theHalvesOfAPhotoGoAndComeBackWithIt() throws IOException {
        Path photo = PaintedPhoto.write(photos.resolve("IMG_1.JPG"), 3);
        Path moving = Films.copy("short.mp4", photos.resolve("IMG_1.MOV"));
        Path raw = Files.write(photos.resolve("img_1.nef"), new byte[2 << 20]);
        rescan();
        assertThat(shown()).containsExactly("IMG_1.JPG", "a.png", "b.png");

        acts.trash(List.of(id(photo))).join();
        assertThat(inTrash()).hasSize(3);
        rescan();
        assertThat(shown()).as("no half comes up as a photo").containsExactly("a.png", "b.png");

        history.undo().join();
        assertThat(photo).exists();
        assertThat(moving).exists();
        assertThat(raw).hasSize(2 << 20);
        history.redo().join();
        assertThat(inTrash()).hasSize(3);
        history.undo().join();
        rescan();
        assertThat(shown()).containsExactly("IMG_1.JPG", "a.png", "b.png");
        assertThat(raw).exists();
    }

    @Test
    void whatGoesThereIsOutOfSightNoProblemAndComesBackByUndo() throws IOException {
        PhotoId before = id(a);
        acts.rate(List.of(before), 5).join();

        Acted<TrashReport> acted = acts.trash(both()).join();

        assertThat(acted.result()).isEqualTo(new TrashReport(2, List.of()));
        assertThat(acted.act()).isEqualTo(ActSummary.ofPhotos(ActKind.TRASH, null, 2));
        assertThat(a).doesNotExist();
        assertThat(shown()).isEmpty();
        rescan();
        assertThat(engine.gallery().problems()).isEmpty();
        assertThat(engine.gallery().counts().missing()).isZero();

        assertThat(history.undo().join()).contains(acted.act());
        assertThat(a).exists();
        assertThat(shown()).containsExactly("a.png", "b.png");
        assertThat(id(a)).isEqualTo(before);
        assertThat(acts.note(before).rating()).isEqualTo(5);
        assertThat(inTrash()).isEmpty();
    }

    @Test
    void redoMovesThemThereAgainAndUndoFindsThemWhereTheyLieThen() throws IOException {
        acts.trash(both()).join();
        history.undo().join();
        Files.createDirectories(bin.resolve("files"));
        Files.writeString(bin.resolve("files/a.png"), "another one of this name");

        assertThat(history.redo().join()).contains(ActSummary.ofPhotos(ActKind.TRASH, null, 2));
        assertThat(shown()).isEmpty();
        assertThat(inTrash()).contains(bin.resolve("files/a.2.png"));

        assertThat(history.undo().join()).isPresent();
        assertThat(shown()).containsExactly("a.png", "b.png");
        assertThat(inTrash()).containsExactly(bin.resolve("files/a.png"));
    }

    @Test
    void anEmptiedTrashGivesNothingBackAndTheActStands() throws IOException {
        acts.trash(both()).join();
        for (Path file : inTrash()) {
            Files.delete(file);
        }

        assertThatThrownBy(() -> history.undo().join())
                .hasCauseInstanceOf(EngineException.class)
                .hasMessageContaining("not in the trash any more");

        assertThat(history.toUndo().orElseThrow().act().kind()).isEqualTo(ActKind.TRASH);
        assertThat(shown()).isEmpty();
    }

    @Test
    void ofSeveralThoseComeBackThatAreThere() throws IOException {
        acts.trash(both()).join();
        Files.delete(bin.resolve("files/a.png"));

        assertThat(history.undo().join()).contains(ActSummary.ofPhotos(ActKind.TRASH, null, 1));

        assertThat(shown()).containsExactly("b.png");
        assertThat(engine.gallery().problems())
                .extracting(problem -> problem.path())
                .containsExactly(a);
    }

    @Test
    void aFilePutBackByHandIsKnownAgainAndUndoLeavesIt() throws IOException {
        PhotoId before = id(a);
        acts.caption(List.of(before), "At sea").join();
        acts.trash(List.of(before)).join();

        Files.move(bin.resolve("files/a.png"), a);
        rescan();

        assertThat(shown()).containsExactly("a.png", "b.png");
        assertThat(id(a)).isEqualTo(before);
        assertThat(acts.note(before).caption()).isEqualTo("At sea");
        assertThat(TestEngines.library(engine)
                        .<Integer>read(stores -> stores.trash().all().size()))
                .isZero();
        assertThat(history.undo().join()).isPresent();
        assertThat(shown()).containsExactly("a.png", "b.png");
    }

    @Test
    void aFileThatCannotGoIsToldAndStays() throws IOException {
        PhotoId gone = id(a);
        Files.delete(a);

        Acted<TrashReport> acted = acts.trash(List.of(gone, id(b))).join();

        assertThat(acted.result()).isEqualTo(new TrashReport(1, List.of(new TrashReport.Failure(a, ""))));
        assertThat(acts.trash(List.of()).join().entry()).isEmpty();
    }

    @Test
    void anotherPhotoThatHasItsPlaceByNowIsNotThrownAway() throws IOException {
        PhotoId first = id(a);
        engine.people()
                .is(engine.gallery().facesOf(first).get(0).id(), new PersonName("Anna"))
                .join();
        PaintedPhoto.write(a, 3, 4);
        rescan();
        assertThat(id(a)).isNotEqualTo(first);

        Acted<TrashReport> acted = acts.trash(List.of(first)).join();

        assertThat(acted.entry()).isEmpty();
        assertThat(acted.result().failed())
                .extracting(TrashReport.Failure::file)
                .containsExactly(a);
        assertThat(a).exists();
    }
}
