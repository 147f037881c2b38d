package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.store.Database;
import org.kith.engine.store.sql.Sql.RowMapper;

class MigrationsTest {

    private static final RowMapper<String> NAME = row -> row.text("name");

    private static final Migration FIRST = new Migration(
            1,
            "PRAGMA application_id = " + Migrations.APPLICATION_ID
                    + "; CREATE TABLE face (name TEXT); INSERT INTO face VALUES ('a; b')");
    private static final Migration SECOND =
            new Migration(2, "ALTER TABLE face RENAME TO portrait; INSERT INTO portrait VALUES ('second')");
    private static final Migration BROKEN = new Migration(2, "DROP TABLE face; CREATE TABLE wrong (");

    private Path folder;
    private SqliteFile file;
    private Path db;

    @BeforeEach
    void chooseFolder(@TempDir Path temporary) {
        folder = temporary;
        file = new SqliteFile(temporary);
        db = temporary.resolve("kith.db");
    }

    private static Migrations of(Migration... migrations) {
        return new Migrations(List.of(migrations), sql -> {});
    }

    private List<String> names(String table) {
        try (Sql sql = file.openForLooking()) {
            return sql.list("SELECT name FROM " + table, NAME);
        }
    }

    private void assertRefusedAndUntouched(String message) throws IOException {
        byte[] before = Files.readAllBytes(db);

        assertThatThrownBy(() -> Database.openForWriting(folder, "kith test").close())
                .isInstanceOf(EngineException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Database.openForReading(folder).close())
                .isInstanceOf(EngineException.class)
                .hasMessage(message);

        assertThat(Files.readAllBytes(db)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("kith.db", LibraryLock.NAME);
        }
    }

    @Test
    void aFreshLibraryHasTheNewestVersionAndNoCopyBesideIt() throws IOException {
        Database.openForWriting(folder, "kith test").close();

        try (Sql sql = file.openForLooking()) {
            assertThat(sql.number("PRAGMA user_version")).isEqualTo(Migrations.FILES.size());
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void anEmptyFileBecomesALibrary() throws IOException {
        Files.createFile(db);

        Database.openForWriting(folder, "kith test").close();

        assertThat(names("person")).isEmpty();
    }

    @Test
    void openingAgainChangesNothing() throws IOException {
        Database.openForWriting(folder, "kith test").close();
        byte[] before = Files.readAllBytes(db);

        Database.openForWriting(folder, "kith test").close();

        assertThat(Files.readAllBytes(db)).isEqualTo(before);
    }

    @Test
    void anOlderLibraryIsCopiedAsideAndBroughtUpToDate() {
        of(FIRST).migrate(file);

        of(FIRST, SECOND).migrate(file);

        assertThat(names("portrait")).containsExactly("a; b", "second");
        Path copy = folder.resolve("kith-v001.backup.db");
        assertThat(copy).exists();
        of(FIRST).requireCurrent(new SqliteFile(copyAsLibrary(copy)));
    }

    /** A folder in which the copy is the library. */
    private Path copyAsLibrary(Path copy) {
        try {
            Path restored = Files.createDirectory(folder.resolve("restored"));
            Files.copy(copy, restored.resolve("kith.db"));
            return restored;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatStillStandsInTheLogIsCopiedToo() {
        of(FIRST).migrate(file);
        try (Sql writer = file.openForWriting()) {
            writer.list("PRAGMA journal_mode = WAL", row -> row.text("journal_mode"));
            writer.script("INSERT INTO face VALUES ('in the log')");

            of(FIRST, SECOND).migrate(file);
        }

        SqliteFile copy = new SqliteFile(copyAsLibrary(folder.resolve("kith-v001.backup.db")));
        try (Sql sql = copy.openForReading()) {
            assertThat(sql.list("SELECT name FROM face", NAME)).containsExactly("a; b", "in the log");
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheLibraryAsItWas() {
        of(FIRST).migrate(file);

        assertThatThrownBy(() -> of(FIRST, BROKEN).migrate(file)).isInstanceOf(IllegalStateException.class);

        assertThat(names("face")).containsExactly("a; b");
        of(FIRST, SECOND).migrate(file);
        assertThat(names("portrait")).containsExactly("a; b", "second");
    }

    @Test
    void anOlderLibraryIsNotReadBeforeItIsUpToDate() {
        of(FIRST).migrate(file);

        assertThatThrownBy(() -> of(FIRST, SECOND).requireCurrent(file))
                .isInstanceOf(EngineException.class)
                .hasMessage("The library " + folder
                        + " was made by an older Kith: index once with this one to bring it up to date.");
    }

    @Test
    void aLibraryOfANewerKithIsRefused() throws IOException {
        Database.openForWriting(folder, "kith test").close();
        try (Sql sql = file.openForWriting()) {
            sql.script("PRAGMA user_version = 99");
        }

        assertRefusedAndUntouched(
                "The library " + folder + " was made by a newer Kith (version 99 of its format, this program"
                        + " knows " + Migrations.FILES.size() + "). It was left as it is: use the newer Kith.");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(3).nextBytes(noise);
        Files.write(db, noise);

        assertRefusedAndUntouched("The file " + db
                + " is damaged or is not a Kith library. Save what can be read with kith check --repair, or move"
                + " it away to start a new library; the photos themselves are untouched.");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws IOException {
        try (Sql sql = file.openForMigration()) {
            sql.script("CREATE TABLE bookmarks (url TEXT)");
        }

        assertRefusedAndUntouched(
                "The file " + db + " belongs to another program, not to Kith. Choose another library folder.");
    }

    @Test
    void aLibraryCutShortIsRefused() throws IOException {
        Database.openForWriting(folder, "kith test").close();
        byte[] whole = Files.readAllBytes(db);
        Files.write(db, Arrays.copyOf(whole, 5000));

        assertRefusedAndUntouched("The file " + db
                + " is damaged or is not a Kith library. Save what can be read with kith check --repair, or move"
                + " it away to start a new library; the photos themselves are untouched.");
    }

    @Test
    void damageFoundWhileReadingIsTold() throws IOException {
        Database.openForWriting(folder, "kith test").close();
        overwritePageOf("person");

        try (Database database = Database.openForReading(folder)) {
            assertThatThrownBy(() -> database.read(stores -> stores.people().overview()))
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("The file " + db + " is damaged");
        }
    }

    private void overwritePageOf(String table) throws IOException {
        int pageSize;
        int page;
        try (Sql sql = file.openForLooking()) {
            pageSize = (int) sql.number("PRAGMA page_size");
            page = (int) sql.number("SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        }
        byte[] bytes = Files.readAllBytes(db);
        Arrays.fill(bytes, (page - 1) * pageSize, page * pageSize, (byte) 0x55);
        Files.write(db, bytes);
    }

    @Test
    void everyMigrationInTheProgramIsRun() throws IOException, URISyntaxException {
        URI first = Migrations.class.getResource(Migrations.FILES.get(0)).toURI();

        try (var files = Files.list(Path.of(first).getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".sql")))
                    .containsExactlyInAnyOrderElementsOf(Migrations.FILES);
        }
        for (int i = 0; i < Migrations.FILES.size(); i++) {
            assertThat(Migrations.FILES.get(i)).startsWith("V%03d__".formatted(i + 1));
        }
    }
}
