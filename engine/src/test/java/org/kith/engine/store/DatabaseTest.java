package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.store.sql.LibraryLock;
import org.kith.engine.store.sql.Migrations;
import org.kith.engine.store.sql.SqliteFile;

class DatabaseTest {

    private Path folder;
    private Database database;

    @BeforeEach
    void openLibrary(@TempDir Path temporary) {
        folder = temporary.resolve("my ?library %3F #1, 사진");
        database = Database.openForWriting(folder, "kith test");
    }

    @AfterEach
    void closeLibrary() {
        database.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the db-writer thread busy until the latch opens. */
    private CompletableFuture<Void> occupyWriter(CountDownLatch release) {
        CountDownLatch busy = new CountDownLatch(1);
        CompletableFuture<Void> occupation = database.change(Priority.INDEXING, stores -> {
            busy.countDown();
            await(release);
        });
        await(busy);
        return occupation;
    }

    private List<RootFolder> folders() {
        return database.read(stores -> stores.folders().all());
    }

    private void addFolder(String name) {
        database.changeAndWait(Priority.USER, stores -> stores.folders().add(Samples.ROOT.resolve(name)));
    }

    private long synchronousOf(Priority priority) {
        return database.writeAndWait(priority, stores -> stores.sql().number("PRAGMA synchronous"));
    }

    @Test
    void actsOfTheUserOvertakeIndexing() {
        CountDownLatch release = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> acts = new ArrayList<>();
        acts.add(occupyWriter(release));
        for (String act : List.of("indexing 1", "indexing 2", "user 1", "indexing 3", "user 2")) {
            Priority priority = act.startsWith("user") ? Priority.USER : Priority.INDEXING;
            acts.add(database.change(priority, stores -> order.add(act)));
        }

        release.countDown();
        acts.forEach(CompletableFuture::join);

        assertThat(order).containsExactly("user 1", "user 2", "indexing 1", "indexing 2", "indexing 3");
    }

    @Test
    void whatTheUserDecidedIsOnTheDiskBeforeItIsAcknowledged() {
        assertThat(synchronousOf(Priority.INDEXING)).isEqualTo(1); // NORMAL
        assertThat(synchronousOf(Priority.USER)).isEqualTo(2); // FULL
        assertThat(synchronousOf(Priority.INDEXING)).isEqualTo(1);
    }

    @Test
    void aFailedActChangesNothingAndTheNextOneIsDone() {
        assertThatThrownBy(() -> database.changeAndWait(Priority.USER, stores -> {
                    stores.folders().add(Samples.ROOT);
                    throw new EngineException(FileFault.NO_FOLDER, "photos");
                }))
                .isInstanceOf(EngineException.class)
                .hasMessage("There is no folder photos.");

        addFolder("b");

        assertThat(folders()).extracting(RootFolder::path).containsExactly(Samples.ROOT.resolve("b"));
    }

    @Test
    void anActThatFailsWithAnErrorDoesNotEndTheWriter() {
        CompletableFuture<Void> failing = database.change(Priority.USER, stores -> {
            throw new AssertionError("broken");
        });

        assertThat(failing).failsWithin(Duration.ofMinutes(1));
        addFolder("b");

        assertThat(folders()).hasSize(1);
    }

    @Test
    void aFullDiskIsToldAndTheWriterGoesOn() {
        addFolder("a");
        long pages = database.writeAndWait(Priority.USER, stores -> stores.sql().number("PRAGMA page_count"));
        limitPages(pages);

        assertThatThrownBy(() -> database.changeAndWait(Priority.USER, stores -> {
                    stores.folders().add(Samples.ROOT.resolve("b"));
                    stores.folders().add(Samples.ROOT.resolve("long".repeat(4000)));
                }))
                .isInstanceOf(EngineException.class)
                .hasMessage("The disk with the library " + folder
                        + " is full, and this step was not saved. Free some space, then start again.");

        limitPages(1_000_000);
        addFolder("c");
        assertThat(folders())
                .extracting(RootFolder::path)
                .containsExactly(Samples.ROOT.resolve("a"), Samples.ROOT.resolve("c"));
    }

    /** SQLite then behaves as on a disk without space. */
    private void limitPages(long pages) {
        database.changeAndWait(Priority.USER, stores -> stores.sql().number("PRAGMA max_page_count = " + pages));
    }

    @Test
    void indexingWaitsWhileTooManyOfItsActsWait() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> occupation = occupyWriter(release);
        List<CompletableFuture<Void>> handedOver = new CopyOnWriteArrayList<>();
        Thread indexing = new Thread(() -> {
            for (int i = 0; i < Writer.WAITING_AT_MOST + 5; i++) {
                handedOver.add(database.change(Priority.INDEXING, stores -> {}));
            }
        });
        indexing.start();
        while (indexing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(handedOver).hasSize(Writer.WAITING_AT_MOST);
        CompletableFuture<Void> user = database.change(Priority.USER, stores -> {});

        release.countDown();
        user.join();
        indexing.join();
        occupation.join();
        assertThat(handedOver).hasSize(Writer.WAITING_AT_MOST + 5);
        handedOver.forEach(CompletableFuture::join);
    }

    @Test
    void closingFinishesWhatWasHandedOverBefore() {
        CountDownLatch release = new CountDownLatch(1);
        List<CompletableFuture<Void>> acts = new ArrayList<>();
        acts.add(occupyWriter(release));
        for (int i = 0; i < 20; i++) {
            String name = "folder " + i;
            acts.add(database.change(
                    Priority.INDEXING, stores -> stores.folders().add(Samples.ROOT.resolve(name))));
        }
        release.countDown();

        database.close();

        assertThat(acts).allMatch(CompletableFuture::isDone);
        try (Database again = Database.openForReading(folder)) {
            assertThat(again.<List<RootFolder>>read(stores -> stores.folders().all()))
                    .hasSize(20);
        }
    }

    @Test
    void aClosedLibraryIsOneFile() throws IOException {
        addFolder("a");

        database.close();

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(SqliteFile.NAME, LibraryLock.NAME);
        }
    }

    @Test
    void actsAfterClosingFailAndSayThatNothingWasSaved() {
        database.close();

        for (int i = 0; i < Writer.WAITING_AT_MOST + 1; i++) {
            assertThatThrownBy(() -> database.changeAndWait(Priority.INDEXING, stores -> {}))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("The library is closed: what came after that was not saved.");
        }
    }

    @Test
    void noThreadOfTheLibrarySurvivesClosing() {
        addFolder("a");
        database.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("db-writer"));
    }

    @Test
    void aReaderSeesOneStateWhateverIsWrittenMeanwhile() {
        addFolder("a");

        List<Integer> counts = database.read(stores -> {
            int before = stores.folders().all().size();
            addFolder("b");
            return List.of(before, stores.folders().all().size());
        });

        assertThat(counts).containsExactly(1, 1);
        assertThat(folders()).hasSize(2);
    }

    @Test
    void aReaderThatFailsDoesNotHinderTheNext() {
        assertThatThrownBy(() -> database.read(stores -> {
                    throw new EngineException(FileFault.NO_FOLDER, "photos");
                }))
                .hasMessage("There is no folder photos.");

        assertThat(folders()).isEmpty();
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> database.read(stores -> stores.folders().add(Samples.ROOT)))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("The library " + folder + " cannot be written to.");
    }

    @Test
    void readingWorksBesideAWriter() {
        try (Database reading = Database.openForReading(folder)) {
            addFolder("a");

            assertThat(reading.<List<RootFolder>>read(stores -> stores.folders().all()))
                    .hasSize(1);
            assertThatThrownBy(() -> reading.changeAndWait(Priority.USER, stores -> {}))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void readingWhereThereIsNoLibrarySaysSo(@TempDir Path empty) {
        assertThatThrownBy(() -> Database.openForReading(empty))
                .isInstanceOf(EngineException.class)
                .hasMessage("There is no library in " + empty + " yet: index a folder of photos first.");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsTold(@TempDir Path temporary) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThatThrownBy(() -> Database.openForWriting(file.resolve("library"), "kith test"))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("The library folder " + file.resolve("library") + " cannot be made.");
    }

    @Test
    void everyTableIsStrictAndTheFileIsMarkedAsALibrary() {
        List<String> loose = database.read(stores -> stores.sql()
                .list(
                        "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0"
                                + " AND name NOT LIKE 'sqlite_%'",
                        row -> row.text("name")));

        assertThat(loose).isEmpty();
        assertThat(database.<Long>read(stores -> stores.sql().number("PRAGMA application_id")))
                .isEqualTo(Migrations.APPLICATION_ID);
    }

    @Test
    void foreignKeysHoldForTheWriter() {
        assertThatThrownBy(() -> database.changeAndWait(Priority.INDEXING, stores -> stores.sql()
                        .script("INSERT INTO cluster_member (face_id, cluster_id) VALUES (1, 1)")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    @DisabledOnOs(WINDOWS) // where nobody can take away a file that is open
    void aLibraryWhoseFileIsTakenAwayTakesNothingMoreAndIsNotMadeAnew() throws IOException {
        addFolder("a");
        Files.move(folder.resolve("kith.db"), folder.resolve("moved.db"));

        assertThatThrownBy(() -> addFolder("b"))
                .isInstanceOfSatisfying(
                        LibraryException.class, e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.GONE));

        Files.move(folder.resolve("moved.db"), folder.resolve("kith.db"));
        addFolder("c");
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void aLibraryWhoseFileIsTakenAwayAtTheEndSaysSoWhenItIsClosed() throws IOException {
        addFolder("a");
        Files.delete(folder.resolve("kith.db"));

        assertThatThrownBy(database::close).isInstanceOfSatisfying(LibraryException.class, e -> assertThat(e.kind())
                .isEqualTo(LibraryException.Kind.GONE));
        assertThat(folder.resolve("kith.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLibraryThatLostItsFileIsNotMadeAnewBesideItsPictures(boolean empty) throws IOException {
        database.close();
        Files.createDirectories(folder.resolve("thumbs/ab"));
        Files.delete(folder.resolve("kith.db"));
        if (empty) {
            Files.createFile(folder.resolve("kith.db"));
        }

        assertThatThrownBy(() -> Database.openForWriting(folder, "kith test"))
                .isInstanceOf(LibraryException.class)
                .hasMessageStartingWith("The library has lost its file " + folder.resolve("kith.db"));
        assertThatThrownBy(() -> Database.openForReading(folder))
                .isInstanceOf(LibraryException.class)
                .hasMessageStartingWith("The library has lost its file " + folder.resolve("kith.db"));
        assertThat(Files.exists(folder.resolve("kith.db"))).isEqualTo(empty);
    }
}
