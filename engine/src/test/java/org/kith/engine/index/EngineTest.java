package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.job.JoinedFolder;
import org.kith.engine.model.Device;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.FolderRemoval;
import org.kith.engine.store.row.PersonSummary;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.store.row.RootFolder;

/** What a window asks of the engine, on real files and a real library, with fakes in place of the networks. */
class EngineTest {

    @TempDir
    private Path temp;

    private Engine open(Stages stages) {
        return TestEngines.open(new EngineConfig(temp.resolve("library"), Device.CPU, 2), () -> stages, "a test");
    }

    private Engine open() {
        return open(PaintedStages.create());
    }

    private static <T> T await(Job<T> job) {
        return job.completion().join();
    }

    private static List<Path> roots(Engine engine) {
        return TestEngines.library(engine).read(stores -> stores.folders().all()).stream()
                .map(RootFolder::path)
                .toList();
    }

    private static List<PhotoRow> photos(Engine engine) {
        return TestEngines.library(engine).read(stores -> stores.gallery().all());
    }

    @Test
    void aFileIsAddedAlone() throws IOException {
        Path file = PaintedPhoto.write(temp.toRealPath().resolve("photos/a.png"), 1);
        PaintedPhoto.write(temp.resolve("photos/b.png"), 2);
        Path text = Files.writeString(temp.resolve("photos/notes.txt"), "buy milk");
        try (Engine engine = open()) {
            assertThat(await(engine.index(List.of(file, text))).indexed()).isEqualTo(1);

            assertThat(roots(engine)).containsExactly(file);
            assertThat(photos(engine)).extracting(PhotoRow::path).containsExactly(file);
            assertThat(await(engine.rescan()).unchanged()).isEqualTo(1);
            List<FolderNode> folders =
                    TestEngines.library(engine).read(stores -> stores.gallery().folders());
            assertThat(folders).extracting(FolderNode::path).containsExactly(file.getParent());
        }
    }

    @Test
    void aFileInAnAddedFolderIsLookedAtWithIt() throws IOException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("photos"));
        PaintedPhoto.write(folder.resolve("a.png"), 1);
        try (Engine engine = open()) {
            await(engine.index(List.of(folder)));
            Path b = PaintedPhoto.write(folder.resolve("sub/b.png"), 2);

            assertThat(await(engine.index(List.of(b))).indexed()).isEqualTo(1);

            assertThat(roots(engine)).containsExactly(folder);
        }
    }

    @Test
    void aFileThatIsNoPictureIsRefusedWithASentence() throws IOException {
        Path text = Files.writeString(temp.resolve("notes.txt"), "buy milk");
        try (Engine engine = open()) {
            assertThatThrownBy(() -> await(engine.index(List.of(text))))
                    .hasRootCauseMessage(temp.toRealPath().resolve("notes.txt")
                            + " is no picture. Add pictures, or folders with pictures in them.");
            assertThat(roots(engine)).isEmpty();
        }
    }

    @Test
    void rescanningLooksIntoAllThatWasAdded() throws IOException {
        PaintedPhoto.write(temp.resolve("one/a.png"), 1);
        PaintedPhoto.write(temp.resolve("two/b.png"), 2);
        try (Engine engine = open()) {
            await(engine.index(List.of(temp.resolve("one"), temp.resolve("two"))));
            PaintedPhoto.write(temp.resolve("one/c.png"), 1);
            PaintedPhoto.write(temp.resolve("two/d.png"), 2);

            assertThat(await(engine.rescan()).indexed()).isEqualTo(2);
        }
    }

    @Test
    void aFolderInAnAddedOneJoinsIt() throws IOException {
        Path outer = Files.createDirectories(temp.toRealPath().resolve("photos"));
        PaintedPhoto.write(outer.resolve("a.png"), 1);
        try (Engine engine = open()) {
            await(engine.index(List.of(outer)));
            PaintedPhoto.write(outer.resolve("sub/b.png"), 2);
            PaintedPhoto.write(outer.resolve("c.png"), 3);

            IndexSummary summary = await(engine.index(List.of(outer.resolve("sub"))));

            assertThat(summary.found()).as("only what was asked for").isEqualTo(1);
            assertThat(summary.joined()).containsExactly(new JoinedFolder(outer.resolve("sub"), outer, false));
            assertThat(roots(engine)).containsExactly(outer);
            List<FolderNode> folders = engine.gallery().folders();
            assertThat(folders.get(0).folders())
                    .as("it cannot be removed by itself")
                    .allMatch(folder -> folder.added().isEmpty());
        }
    }

    @Test
    void aFolderAroundOthersTakesThemOver() throws IOException {
        Path outer = Files.createDirectories(temp.toRealPath().resolve("photos"));
        Path single = PaintedPhoto.write(outer.resolve("other/b.png"), 2);
        PaintedPhoto.write(outer.resolve("sub/a.png"), 1);
        try (Engine engine = open()) {
            await(engine.index(List.of(outer.resolve("sub"), single)));
            ClusterSummary group = engine.people().overview().unnamed().get(0);
            engine.people().name(group.id(), new PersonName("Anna")).join();

            IndexSummary summary = await(engine.index(List.of(outer)));

            assertThat(summary.joined()).containsExactly(new JoinedFolder(outer.resolve("sub"), outer, true));
            assertThat(summary.unchanged()).isEqualTo(2);
            assertThat(roots(engine)).containsExactly(outer);
            FolderNode folder = engine.gallery().folders().get(0);
            assertThat(await(engine.removeFolder(folder.added().get(0))).photos())
                    .as("all of it is one folder")
                    .isEqualTo(2);
        }
    }

    @Test
    void aHiddenFolderInAnAddedOneStaysByItself() throws IOException {
        Path outer = Files.createDirectories(temp.toRealPath().resolve("photos"));
        PaintedPhoto.write(outer.resolve("a.png"), 1);
        PaintedPhoto.write(outer.resolve(".hidden/b.png"), 2);
        try (Engine engine = open()) {
            await(engine.index(List.of(outer)));

            IndexSummary summary = await(engine.index(List.of(outer.resolve(".hidden"))));

            assertThat(summary.joined()).isEmpty();
            assertThat(roots(engine)).containsExactly(outer, outer.resolve(".hidden"));
            assertThat(photos(engine)).hasSize(2);
        }
    }

    @Test
    void kithsOwnThumbnailsAreNoPhotos() throws IOException {
        PaintedPhoto.write(temp.resolve("a.png"), 1);
        try (Engine engine = open()) {
            await(engine.index(List.of(temp)));
            assertThat(TestEngines.library(engine).folder().resolve("thumbs")).isDirectory();

            assertThat(await(engine.index(List.of(temp))).found()).isEqualTo(1);
        }
    }

    @Test
    void thumbnailsAreThereWhenAPhotoIs() throws IOException {
        Path file = PaintedPhoto.write(temp.resolve("photos/a.png"), 1);
        try (Engine engine = open()) {
            await(engine.index(List.of(file)));
            Files.delete(file);

            PhotoRow photo = photos(engine).get(0);
            assertThat(engine.gallery().thumbnails().photo(photo.id())).isPresent();
            var faces = TestEngines.library(engine)
                    .read(stores -> stores.portraits().ofPhoto(photo.id()));
            assertThat(engine.gallery().thumbnails().face(faces.get(0).id())).isPresent();
        }
    }

    @Test
    void aRemovedFolderIsForgottenAndItsFilesAreNotTouched() throws IOException {
        Path a = PaintedPhoto.write(temp.resolve("one/a.png"), 1);
        PaintedPhoto.write(temp.resolve("two/b.png"), 1);
        try (Engine engine = open()) {
            await(engine.index(List.of(temp.resolve("one"), temp.resolve("two"))));
            ClusterSummary group = engine.people().overview().unnamed().get(0);
            engine.people().name(group.id(), new PersonName("Anna")).join();
            FolderId one = TestEngines.library(engine)
                    .read(stores -> stores.folders().all())
                    .get(0)
                    .id();

            FolderRemoval removal = await(engine.removeFolder(one));

            assertThat(removal.photos()).isEqualTo(1);
            assertThat(removal.decidedFaces()).isEqualTo(1);
            assertThat(a).exists();
            assertThat(photos(engine))
                    .extracting(photo -> photo.path().getFileName().toString())
                    .containsExactly("b.png");
            PersonSummary anna = engine.people().overview().people().get(0);
            assertThat(anna.faces()).isEqualTo(1);
            assertThat(engine.people().history().undo().join()).isPresent();
            assertThat(engine.people().history().redo().join()).isPresent();
        }
    }

    @Test
    void aRemovedFolderComesBackWithWhatWasSaidOfItUntilTheLibraryIsClosed() throws IOException {
        PaintedPhoto.write(temp.resolve("one/a.png"), 1, 2);
        PaintedPhoto.write(temp.resolve("two/b.png"), 1);
        FolderId one;
        try (Engine engine = open()) {
            await(engine.index(List.of(temp.resolve("one"), temp.resolve("two"))));
            ClusterSummary group = engine.people().overview().unnamed().get(0);
            engine.people().name(group.id(), new PersonName("Anna")).join();
            one = TestEngines.library(engine)
                    .read(stores -> stores.folders().all())
                    .get(0)
                    .id();
            UserRows before = UserRows.of(TestEngines.library(engine));

            await(engine.removeFolder(one));
            assertThat(UserRows.of(TestEngines.library(engine))).isNotEqualTo(before);
            assertThat(engine.gallery().removedFolders())
                    .extracting(RootFolder::id)
                    .containsExactly(one);
            assertThat(await(engine.putBackFolder(one))).isEqualTo(1);
            assertThat(engine.gallery().removedFolders()).isEmpty();

            assertThat(UserRows.of(TestEngines.library(engine))).isEqualTo(before);
            assertThat(photos(engine)).hasSize(2);
            await(engine.index(List.of(temp.resolve("one"))));
            assertThat(engine.people().overview().people().get(0).faces()).isEqualTo(2);
            assertThat(engine.people().history().undo().join()).as("the naming").isPresent();
            await(engine.removeFolder(one));
        }
        try (var kept = Files.walk(temp.resolve("library/thumbs"))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(2); // b.png and its face
        }
        try (Engine engine = open()) {
            assertThat(await(engine.putBackFolder(one))).isZero();
        }
    }

    @Test
    void whatIsPutBackOrAddedAgainIsNotErased() throws IOException {
        PaintedPhoto.write(temp.resolve("one/a.png"), 1, 2);
        FolderId one;
        Path backup;
        try (Engine engine = open()) {
            await(engine.index(List.of(temp.resolve("one"))));
            one = TestEngines.library(engine)
                    .read(stores -> stores.folders().all())
                    .get(0)
                    .id();
            backup = engine.backups().make().file();
            await(engine.removeFolder(one));
            await(engine.putBackFolder(one));
        }
        assertThat(backup).as("there was nothing to erase").exists();
        try (Engine engine = open()) {
            await(engine.removeFolder(one));
            await(engine.index(List.of(temp.resolve("one"))));
            assertThat(await(engine.putBackFolder(one)))
                    .as("it is there already")
                    .isZero();
        }
        try (var kept = Files.walk(temp.resolve("library/thumbs"))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void groupsFollowWhatTheUserSaid() throws IOException {
        PaintedPhoto.write(temp.resolve("photos/a.png"), 1);
        PaintedPhoto.write(temp.resolve("photos/b.png"), 1);
        AtomicInteger changes = new AtomicInteger();
        try (Engine engine = open()) {
            await(engine.index(List.of(temp.resolve("photos"))));
            var face = TestEngines.library(engine)
                    .read(stores -> stores.portraits()
                            .ofPhoto(stores.gallery().all().get(0).id()))
                    .get(0);
            engine.people().is(face.id(), new PersonName("Anna")).join();
            engine.subscribe(event -> changes.incrementAndGet());

            assertThat(await(engine.grouping().regroup())).isTrue();
            assertThat(await(engine.grouping().regroup())).isFalse();

            assertThat(changes).hasValue(1);
            PersonSummary anna = engine.people().overview().people().get(0);
            assertThat(anna.decidedFaces()).isEqualTo(1);
            assertThat(anna.assignedFaces()).isEqualTo(1);
        }
    }

    @Test
    void newFacesAppearDuringALongRun() throws IOException {
        for (int i = 0; i <= InterimGrouping.FIRST_PHOTOS; i++) {
            PaintedPhoto.write(temp.resolve("photos/" + i + ".png"), i % 3);
        }
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch grouped = new CountDownLatch(1);
        AtomicBoolean inTime = new AtomicBoolean();
        Stages stages = PaintedStages.create(
                () -> {
                    if (begun.incrementAndGet() > InterimGrouping.FIRST_PHOTOS) {
                        inTime.set(await(grouped)); // the last photo waits until there are groups
                    }
                },
                () -> {});
        try (Engine engine = open(stages)) {
            engine.subscribe(event -> {
                if (event instanceof EngineEvent.PeopleChanged) {
                    grouped.countDown();
                }
            });
            await(engine.index(List.of(temp.resolve("photos"))));

            assertThat(inTime).isTrue();
            assertThat(engine.people().overview().unnamed())
                    .extracting(ClusterSummary::faces)
                    .containsExactly(67, 67, 67);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
