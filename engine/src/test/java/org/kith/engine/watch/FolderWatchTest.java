package org.kith.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real folders. */
class FolderWatchTest {

    @TempDir
    private Path temp;

    private final List<Path> added = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Set<Path>> looked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> asked = new LinkedBlockingQueue<>();
    private Path photos;
    private FolderWatch watch;

    private final FolderWatch.Folders folders = new FolderWatch.Folders() {
        @Override
        public List<Path> added() {
            asked.add(added.size());
            return added;
        }

        @Override
        public void heard(Path place) {} // this and the next: see KeptUpToDateTest

        @Override
        public void stopped() {}

        @Override
        public boolean passesOver(Path root, Path place) {
            return place.endsWith("hidden");
        }

        @Override
        public void look(Set<Path> places) {
            looked.add(places);
        }
    };

    @BeforeEach
    void start() throws Exception {
        photos = Files.createDirectory(temp.resolve("photos"));
        Files.createDirectories(photos.resolve("deep/deeper"));
        Files.createDirectories(photos.resolve("hidden"));
        added.add(photos);
        watch = FolderWatch.start(folders, () -> {});
        assertThat(next()).as("all of it at the start").containsExactly(photos);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private Set<Path> next() throws InterruptedException {
        Set<Path> places = looked.poll(30, TimeUnit.SECONDS);
        assertThat(places).as("nothing was heard").isNotNull();
        return places;
    }

    private static Path write(Path file) throws IOException {
        return Files.writeString(file, "a photo");
    }

    @Test
    void aPhotoThatIsCopiedIsHeardOfHoweverDeep() throws Exception {
        Path photo = write(photos.resolve("deep/deeper/a.jpg"));
        assertThat(next()).containsExactly(photo);
    }

    @Test
    void aFolderThatIsMadeIsWatchedToo() throws Exception {
        Path made = Files.createDirectories(photos.resolve("made"));
        assertThat(next()).containsExactly(made);
        Path photo = write(made.resolve("a.jpg"));
        assertThat(next()).containsExactly(photo);
    }

    @Test
    void whatIsDeletedIsHeardOf() throws Exception {
        Path photo = write(photos.resolve("a.jpg"));
        assertThat(next()).containsExactly(photo);
        Files.delete(photo);
        assertThat(next()).containsExactly(photo);
    }

    @Test
    void whatIsPassedOverIsNotWatched() throws Exception {
        write(photos.resolve("hidden/a.jpg"));
        Path photo = write(photos.resolve("b.jpg"));
        assertThat(next()).containsExactly(photo);
    }

    @Test
    void aFolderThatIsAddedIsWatchedAndWhatCameMeanwhileIsLookedAt() throws Exception {
        Path other = Files.createDirectories(temp.resolve("other"));
        added.add(other);
        watch.foldersChanged();
        assertThat(next()).as("files came in it just now").containsExactly(other);

        Path photo = write(other.resolve("a.jpg"));
        assertThat(next()).containsExactly(photo);
    }

    @Test
    void aFolderThatComesBackIsLookedAtAndWatched() throws Exception {
        write(photos.resolve("deep/a.jpg"));
        assertThat(next()).isNotEmpty();
        Path away = temp.resolve("away");
        Files.move(photos, away);
        check();
        assertThat(looked).as("what is away is not looked at").isEmpty();

        Files.move(away, photos);
        check();

        assertThat(next()).containsExactly(photos);
        Path photo = write(photos.resolve("deep/b.jpg"));
        assertThat(next()).containsExactly(photo);
    }

    @Test
    void whereADiskWasMountedThereIsAnEmptyFolder() throws Exception {
        Path disk = temp.resolve("disk");
        write(Files.createDirectories(disk).resolve("a.jpg"));
        added.add(disk);
        watch.foldersChanged();
        assertThat(next()).containsExactly(disk);
        Path away = temp.resolve("away");
        Files.move(disk, away);
        Files.createDirectory(disk);
        check();
        Files.delete(disk);
        Files.move(away, disk);
        check();

        assertThat(next()).as("not before").containsExactly(disk);
    }

    @Test
    void aSingleFileThatChangesIsLookedAt() throws Exception {
        Path file = write(temp.resolve("single.jpg"));
        added.add(file);
        check();
        Files.writeString(file, "another photo");
        check();
        assertThat(next()).containsExactly(file);
    }

    /** Returns when it was looked which folders are there. */
    private void check() throws InterruptedException {
        asked.clear();
        watch.foldersChanged();
        watch.foldersChanged();
        assertThat(asked.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(asked.poll(30, TimeUnit.SECONDS))
                .as("the one before is done")
                .isNotNull();
    }
}
