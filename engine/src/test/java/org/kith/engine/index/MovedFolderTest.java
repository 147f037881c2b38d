package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.job.FolderMove;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.model.Device;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.row.PhotoRow;

/** A folder that lies elsewhere now, and is followed there. */
class MovedFolderTest {

    private Path real;
    private Path old;
    private Path now;
    private Engine engine;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        real = temporary.toRealPath();
        old = Files.createDirectories(real.resolve("old disk/photos"));
        now = real.resolve("new disk");
        engine = TestEngines.open(
                new EngineConfig(real.resolve("library"), Device.CPU, 1), PaintedStages::create, "a test");
        PaintedPhoto.write(old.resolve("a.png"), 1);
        PaintedPhoto.write(Files.createDirectory(old.resolve("in")).resolve("b.png"), 2);
        PaintedPhoto.write(old.resolve("c.png"), 3);
        index(old);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private IndexSummary index(Path folder) {
        return engine.index(List.of(folder)).completion().join();
    }

    private FolderMove move(Path from, Path to) {
        return engine.moveFolder(from, to).completion().join();
    }

    private PhotoId id(Path file) {
        return engine.gallery().photos().stream()
                .filter(row -> row.path().equals(file))
                .map(PhotoRow::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Path> shown() {
        return engine.gallery().photos().stream().map(PhotoRow::path).sorted().toList();
    }

    @Test
    void itsPhotosAreThereWithAllThatWasSaidAndNoneIsReadAgain() throws IOException {
        PhotoId b = id(old.resolve("in/b.png"));
        engine.photos().rate(List.of(b), 5).join();
        AlbumId kept = engine.albums()
                .keep(new Label("In"), PhotoQuery.of(new PhotoCondition.InFolder(old.resolve("in"))))
                .join()
                .result();
        int faces = engine.gallery().faces();
        Files.move(old, now);
        Files.setLastModifiedTime(now.resolve("a.png"), FileTime.fromMillis(1_000_000_000)); // as copying does

        assertThat(move(old, now)).isEqualTo(new FolderMove(now, 3, 3));

        assertThat(shown()).containsExactly(now.resolve("a.png"), now.resolve("c.png"), now.resolve("in/b.png"));
        assertThat(id(now.resolve("in/b.png"))).isEqualTo(b);
        assertThat(engine.photos().note(b).rating()).isEqualTo(5);
        assertThat(engine.gallery().faces()).isEqualTo(faces);
        assertThat(engine.gallery()
                        .search(engine.albums().album(kept).orElseThrow().query()))
                .extracting(PhotoRow::id)
                .containsExactly(b);
        IndexSummary after = index(now);
        assertThat(after.indexed()).isZero();
        assertThat(after.unchanged()).isEqualTo(3);
    }

    @Test
    void whatIsNotThereIsMissingAtItsNewPlaceAndComesBackThere() throws IOException {
        Files.move(old, now);
        Path away = Files.move(now.resolve("c.png"), real.resolve("c.png"));

        assertThat(move(old, now)).isEqualTo(new FolderMove(now, 2, 3));
        assertThat(shown()).containsExactly(now.resolve("a.png"), now.resolve("in/b.png"));

        Files.move(away, now.resolve("c.png"));
        index(now);
        assertThat(shown()).hasSize(3);
    }

    @Test
    void aFolderOfOtherPhotosIsRefusedAndNothingIsChanged() throws IOException {
        PaintedPhoto.write(Files.createDirectory(now).resolve("a.png"), 1);

        assertThatThrownBy(() -> move(old, now))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("is another folder: of 3 photos 1 are there");
        assertThat(shown()).hasSize(3).allMatch(photo -> photo.startsWith(old));
    }

    @Test
    void aFolderThatTheLibraryHasIsNoNewPlace() throws IOException {
        PaintedPhoto.write(Files.createDirectory(now).resolve("d.png"), 4);
        index(now);

        assertThatThrownBy(() -> move(old, now)).hasMessageContaining("is in the library already");
        assertThat(shown()).hasSize(4);
    }
}
