package org.kith.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.backup.Finding.Kind;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.store.ByItself;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.UsersWordTest;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;
import org.kith.engine.store.sql.UsersWord;
import org.kith.engine.store.sql.UsersWord.Origin;

/** What is damaged is found; what can be read of it is saved, and what cannot comes from a backup. */
class RepairTest {

    private static final int PHOTOS = 300;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private UserRows said;

    /** Large enough that each table has pages of its own. */
    @BeforeEach
    void fill() {
        try (TestLibrary library = new TestLibrary(folder)) {
            People people = new People(library.database());
            List<FaceId> faces = new ArrayList<>();
            for (int i = 0; i < PHOTOS; i++) {
                library.save("%03d.jpg".formatted(i), Samples.face(0.25, 0.5));
            }
            library.rows().forEach(row -> faces.add(row.id()));
            for (int i = 0; i < PHOTOS; i++) {
                people.is(faces.get(i), new PersonName("Person %03d with a long name".formatted(i % 100)))
                        .join();
            }
            people.tellApart(faces.subList(0, 3), faces.subList(3, 6)).join();
            PersonId first = people.personNamed(new PersonName("Person 000 with a long name"))
                    .orElseThrow();
            library.change(stores -> {
                stores.journal().begin();
                UsersWordTest.sayOfPhotos(stores, first);
                stores.journal().end(ActSummary.ofPhotos(ActKind.CAPTION, null, 1));
            });
            people.setBorn(first, Optional.of(BirthDate.in(1950))).join(); // what is undone below
            said = UserRows.of(library);
        }
    }

    private Keeper keeper() {
        return new Keeper(folder, CLOCK);
    }

    private void backUp() {
        try (TestLibrary library = new TestLibrary(folder)) {
            new Backups(library.database(), CLOCK).make();
        }
    }

    private void change(String statement) {
        try (Sql sql = new SqliteFile(folder).openForWriting()) {
            sql.script("PRAGMA foreign_keys = OFF");
            sql.script(statement);
        }
    }

    /** Writes over some pages of a table, by the numbers that SQLite gives them: from 1. */
    private void destroy(String table, int from, int to) throws IOException {
        long root;
        List<Long> leaves = new ArrayList<>();
        Path file = folder.resolve(SqliteFile.NAME);
        byte[] bytes = Files.readAllBytes(file);
        int size = ((bytes[16] & 0xff) << 8) | (bytes[17] & 0xff);
        try (Sql sql = new SqliteFile(folder).openForLooking()) {
            root = sql.number("SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        }
        int at = (int) (root - 1) * size;
        assertThat(bytes[at]).as("an inner page").isEqualTo((byte) 5);
        int cells = ((bytes[at + 3] & 0xff) << 8) | (bytes[at + 4] & 0xff);
        for (int i = 0; i < cells; i++) {
            int cell = ((bytes[at + 12 + 2 * i] & 0xff) << 8) | (bytes[at + 13 + 2 * i] & 0xff);
            leaves.add(((bytes[at + cell] & 0xffL) << 24)
                    | ((bytes[at + cell + 1] & 0xffL) << 16)
                    | ((bytes[at + cell + 2] & 0xffL) << 8)
                    | (bytes[at + cell + 3] & 0xffL));
        }
        for (long leaf : leaves.subList(from, Math.min(to, leaves.size()))) {
            for (int i = 0; i < size; i++) {
                bytes[(int) (leaf - 1) * size + i] = (byte) 0xa5;
            }
        }
        Files.write(file, bytes);
    }

    private List<RepairedTable> repair() {
        return keeper().repair("a test").orElseThrow().tables();
    }

    private UserRows words() {
        try (TestLibrary library = new TestLibrary(folder)) {
            return UserRows.of(library);
        }
    }

    @Test
    void everyTableThatNobodyCouldMakeAgainIsRepaired() {
        for (Origin origin : List.of(Origin.USER, Origin.HISTORY)) {
            assertThat(Repairing.TABLES).containsAll(UsersWord.tables(origin).keySet());
        }
        assertThat(UsersWord.tables(Origin.CHOICE).keySet())
                .filteredOn(table -> !Repairing.CHOICES.containsKey(table))
                .isSubsetOf(Repairing.TABLES);
        Repairing.CHOICES.forEach((table, columns) ->
                assertThat(UsersWord.tables(Origin.CHOICE).get(table)).containsExactlyInAnyOrderElementsOf(columns));
    }

    @Test
    void whatWasSaidOfPhotosIsThereAfterTheRepairOfAnotherTable() throws IOException {
        assertThat(said.photos()).hasSizeGreaterThan(6);
        assertThat(said.drawn()).hasSize(1);
        backUp();
        destroy("verdict", 0, 1);

        repair();

        assertThat(words()).isEqualTo(said);
        assertThat(keeper().check()).isEmpty();
    }

    @Test
    void aSoundLibraryIsSoundAndNotRepaired() throws IOException {
        backUp();
        byte[] before = Files.readAllBytes(folder.resolve(SqliteFile.NAME));

        assertThat(keeper().check()).isEmpty();
        assertThat(keeper().repair("a test")).isEmpty();

        assertThat(folder.resolve(SqliteFile.NAME)).hasBinaryContent(before);
    }

    @Test
    void whatIsWrongIsFoundAtItsPlace() throws IOException {
        backUp();
        Files.writeString(folder.resolve("backups/kith-20261128-120000.db"), "nothing");
        change("UPDATE person SET name_key = 'x' WHERE id = 1; UPDATE verdict SET created_at = 'once' WHERE id < 3");
        change("UPDATE journal SET others = '[' WHERE id = 1; DELETE FROM person WHERE id = 2");

        List<Finding> findings = keeper().check();

        assertThat(findings.subList(0, 4))
                .containsExactly(
                        new Finding(Kind.REFERENCES, "verdict", 3),
                        new Finding(Kind.NAMES, "person", 1),
                        new Finding(Kind.WORDS, "verdict", 2),
                        new Finding(Kind.HISTORY, "journal", 1));
        assertThat(findings.subList(4, findings.size()))
                .containsExactly(new Finding(
                        Kind.BACKUP,
                        folder.resolve("backups/kith-20261128-120000.db").toString(),
                        1));
    }

    @Test
    void rowsThatAreNotWhatWasWrittenAreFoundAndMadeRightByTheJournal() {
        ByItself.change(folder, """
                UPDATE person SET name = 'Nobody', name_key = 'nobody' WHERE id = 7;
                UPDATE verdict SET person_id = 9 WHERE id IN (1, 100); DELETE FROM verdict WHERE id = 200""");

        assertThat(keeper().check())
                .containsExactly(new Finding(Kind.CHANGED, "person", 63), new Finding(Kind.CHANGED, "verdict", 191));
        List<RepairedTable> tables = repair();

        assertThat(words()).isEqualTo(said);
        assertThat(table(tables, "person").fromJournal()).isEqualTo(1);
        assertThat(table(tables, "verdict").fromJournal()).isEqualTo(3);
        assertThat(tables).allMatch(RepairedTable::isWhole);
    }

    @Test
    void rowsOfWhichNobodyKnowsWhatTheyWereAreKeptAndTold() {
        change("DELETE FROM journal");
        ByItself.change(folder, "UPDATE person SET birth_year = 1900 WHERE id = 7; DELETE FROM person WHERE id = 100");

        List<RepairedTable> tables = repair();

        assertThat(table(tables, "person").unverified()).isEqualTo(63 + 36);
        assertThat(table(tables, "person").lost()).isEqualTo(1);
        assertThat(keeper().check()).isEmpty();
    }

    @Test
    void sumsThatAreDamagedChangeNothingOfWhatWasSaid() {
        backUp();
        try (TestLibrary library = new TestLibrary(folder)) {
            new People(library.database()).history().undo().join();
            said = UserRows.of(library);
        }
        ByItself.change(folder, "UPDATE checksum SET total = total + 1, rows = rows + 1");

        List<RepairedTable> tables = repair();

        assertThat(words()).isEqualTo(said);
        assertThat(tables).allMatch(table -> table.lost() == 0);
        assertThat(keeper().check()).isEmpty();
    }

    @Test
    void namesThatAreComparedWronglyAreComparedRightly() {
        change("UPDATE person SET name_key = 'x' WHERE id = 1");

        repair();

        assertThat(words()).isEqualTo(said);
    }

    @Test
    void whatCannotBeReadComesFromTheJournal() throws IOException {
        destroy("person", 0, 1);
        destroy("verdict", 1, 3);

        List<RepairedTable> tables = repair();

        assertThat(words()).isEqualTo(said);
        assertThat(tables).allMatch(RepairedTable::isWhole);
        assertThat(table(tables, "person").fromJournal()).isPositive();
        assertThat(table(tables, "verdict").fromJournal()).isPositive();
    }

    private static RepairedTable table(List<RepairedTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCannotBeReadComesFromTheBackup() throws IOException {
        change("DELETE FROM journal");
        backUp();
        destroy("verdict", 0, 2);
        assertThat(keeper().check()).extracting(Finding::kind).contains(Kind.DAMAGED);

        Repaired repaired = keeper().repair("a test").orElseThrow();

        assertThat(words()).isEqualTo(said);
        RepairedTable verdicts = table(repaired.tables(), "verdict");
        assertThat(verdicts.damaged()).isTrue();
        assertThat(verdicts.fromBackup()).isPositive();
        assertThat(verdicts.read()).isPositive();
        assertThat(verdicts.read() + verdicts.fromBackup()).isEqualTo(PHOTOS);
        assertThat(repaired.backup()).isPresent();
        assertThat(repaired.aside()).exists();
        assertThat(keeper().check()).isEmpty();
        try (TestLibrary library = new TestLibrary(folder)) {
            assertThat(library.rows()).allMatch(row -> row.embedding() == null);
            assertThat(library.read(stores -> stores.photos().knownUnder(List.of(Samples.ROOT)))
                            .values())
                    .as("all are read again")
                    .hasSize(PHOTOS)
                    .allMatch(photo -> photo.pipelineVersion() == null);
        }
    }

    @Test
    void whatWasTakenBackSinceTheBackupStaysSoIfItsTableIsWhole() throws IOException {
        backUp();
        try (TestLibrary library = new TestLibrary(folder)) {
            new People(library.database()).history().undo().join(); // that they are apart
            said = UserRows.of(library);
        }
        destroy("verdict", 0, 2);

        repair();

        assertThat(words()).isEqualTo(said);
    }

    @Test
    void withoutABackupTheRestIsSavedAndWhoseNamesAreLostKeepTheirFaces() throws IOException {
        change("DELETE FROM journal");
        destroy("person", 0, 1);

        Repaired repaired = keeper().repair("a test").orElseThrow();

        assertThat(repaired.backup()).isEmpty();
        assertThat(repaired.nameless()).isPositive();
        try (TestLibrary library = new TestLibrary(folder)) {
            List<Person> people = library.read(stores -> stores.people().all());
            assertThat(people).hasSize(100);
            assertThat(people.stream().filter(person -> person.name() == null)).hasSize(repaired.nameless());
            assertThat(table(repaired.tables(), "person").lost()).isEqualTo(repaired.nameless());
            assertThat(UserRows.of(library).verdicts()).isEqualTo(said.verdicts());
        }
    }

    @Test
    void aFileOfWhichNothingCanBeReadIsMadeAnewFromTheBackup() throws IOException {
        backUp();
        byte[] bytes = Files.readAllBytes(folder.resolve(SqliteFile.NAME));
        for (int i = 0; i < 8192; i++) {
            bytes[i] = 1;
        }
        Files.write(folder.resolve(SqliteFile.NAME), bytes);

        Repaired repaired = keeper().repair("a test").orElseThrow();

        assertThat(words()).isEqualTo(said);
        assertThat(repaired.aside()).hasBinaryContent(bytes);
        assertThat(keeper().check()).isEmpty();
    }

    @Test
    void aLostFolderIsFoundByItsPhotos() {
        change("DELETE FROM folder");

        assertThat(repair()).allMatch(table -> table.dropped() == 0);
        try (TestLibrary library = new TestLibrary(folder)) {
            assertThat(library.list(stores -> stores.folders().all()).get(0).path())
                    .isEqualTo(Samples.ROOT);
            assertThat(UserRows.of(library)).isEqualTo(said);
        }
    }

    @Test
    void whereThereIsNoFileThatIsSaid() throws IOException {
        Files.delete(folder.resolve(SqliteFile.NAME));

        assertThatThrownBy(() -> keeper().check())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("kith restore");
        assertThatThrownBy(() -> keeper().repair("a test")).isInstanceOf(EngineException.class);
    }
}
