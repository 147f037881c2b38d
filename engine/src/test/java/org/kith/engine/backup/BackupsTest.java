package org.kith.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.fault.LibraryInUseException;
import org.kith.engine.model.Device;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.ForgetReport;
import org.kith.engine.people.People;
import org.kith.engine.store.ByItself;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.sql.SqliteFile;

/** Copies of a library, and the way back. */
class BackupsTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path folder;

    private @Nullable TestLibrary open;
    private Instant now = NOON;

    @BeforeEach
    void fill() {
        library().face("a.jpg", 0.5);
        library().face("b.jpg", 0.5);
        say(0, "Annabella");
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private TestLibrary library() {
        if (open == null) {
            open = new TestLibrary(folder);
        }
        return open;
    }

    private void say(int face, String name) {
        FaceId id = library().rows().get(face).id();
        new People(library().database()).is(id, new PersonName(name)).join();
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Backups backups() {
        return new Backups(library().database(), clock());
    }

    private Keeper keeper() {
        return new Keeper(folder, clock());
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static boolean holds(Path file, String text) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    }

    @Test
    void aBackupIsAWholeLibraryWithWhatStillStandsInTheLog() {
        UserRows before = UserRows.of(library());

        Backup backup = backups().make();

        assertThat(backup.file()).isEqualTo(folder.resolve("backups/kith-20261129-120000.db"));
        assertThat(keeper().contents(backup).orElseThrow().people()).isEqualTo(1);
        say(1, "Ben");
        assertThat(keeper().contents(backup).orElseThrow().people()).isEqualTo(1);
        close();
        keeper().restore(backup, "a test");
        assertThat(UserRows.of(library())).isEqualTo(before);
    }

    @Test
    void aLibraryThatIsNotWhatWasWrittenIsNotBackedUpAndNoBackupIsThinnedAway() {
        Backup good = backups().make();
        say(1, "Ben");
        close();
        ByItself.change(folder, "UPDATE person SET name = 'Annabelle', name_key = 'annabelle' WHERE id = 1");
        pass(Duration.ofDays(1));

        assertThatThrownBy(() -> backups().make()).hasMessageContaining("kith check --repair");
        backups().makeAtEnd();

        assertThat(backups().all()).containsExactly(good);
        close();
        keeper().repair("a test");
        assertThat(backups().make().file()).exists();
    }

    @Test
    void aBackupThatIsNotWhatWasWrittenIsNotPutBack() throws IOException {
        Backup backup = backups().make();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.move(backup.file(), other.resolve(SqliteFile.NAME));
        ByItself.change(other, "UPDATE verdict SET person_id = 7");
        Files.move(other.resolve(SqliteFile.NAME), backup.file());
        close();
        byte[] before = Files.readAllBytes(folder.resolve(SqliteFile.NAME));

        assertThatThrownBy(() -> keeper().restore(backup, "a test")).isInstanceOf(LibraryException.class);

        assertThat(folder.resolve(SqliteFile.NAME)).hasBinaryContent(before);
        assertThat(keeper().check()).extracting(Finding::kind).containsExactly(Finding.Kind.BACKUP);
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void itIsItsOwnersAlone() throws IOException {
        Backup backup = backups().make();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(backup.file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void atTheEndOneIsMadeIfSomethingWasSaidSinceTheLast() {
        backups().makeAtEnd();
        assertThat(backups().all()).hasSize(1);
        pass(Duration.ofHours(1));
        backups().makeAtEnd();
        assertThat(backups().all()).as("nothing was said").hasSize(1);
        new People(library().database()).history().undo().join();
        backups().makeAtEnd();
        assertThat(backups().all()).as("undone").hasSize(2);
        pass(Duration.ofHours(1));
        new People(library().database()).history().redo().join();
        backups().makeAtEnd();
        assertThat(backups().all()).as("done again").hasSize(3);
    }

    @Test
    void aLibraryThatStaysOpenIsCopiedOnceADay() {
        assertThat(backups().makeDaily()).isPresent();
        say(1, "Ben");
        pass(Duration.ofHours(23));
        assertThat(backups().makeDaily()).isEmpty();
        pass(Duration.ofHours(2));
        assertThat(backups().makeDaily()).isPresent();
        pass(Duration.ofDays(2));
        assertThat(backups().makeDaily()).as("nothing was said").isEmpty();
    }

    @Test
    void closingAnEngineMakesOne() {
        close();
        Engine.open(new EngineConfig(folder, Device.CPU, 1), Installation.fromSystemProperties(), "a test")
                .close();

        assertThat(new Keeper(folder).backups()).hasSize(1);
    }

    /** Thinning leaves gaps among the seconds: none of them may be given to a later one. */
    @Test
    void theLastMadeIsTheNewestAlsoOfManyInASecond() {
        for (int i = 0; i < 30; i++) {
            Backup last = backups().make();
            pass(Duration.ofMillis(300));
            assertThat(backups().all()).first().isEqualTo(last);
        }
        pass(Duration.ofHours(-2)); // the clock is set back

        Backup last = backups().make();

        assertThat(backups().all()).first().isEqualTo(last);
    }

    @Test
    void tenAreKeptAndWhatAKilledProgramLeftGoes() throws IOException {
        Path left = Files.writeString(
                Files.createDirectories(folder.resolve("backups")).resolve("kith-20261128-000000.db.part"),
                "Annabella");
        for (int i = 0; i < 40; i++) {
            pass(Duration.ofDays(1));
            backups().make();
        }
        assertThat(backups().all()).hasSize(BackupAges.MOST);
        assertThat(left).doesNotExist();
    }

    @Test
    void whatIsForgottenLeavesTheBackupsAndANewOneIsMade() throws IOException {
        say(1, "Ben");
        Backup before = backups().make();
        pass(Duration.ofHours(1));
        close();
        Path aside = keeper().restore(before, "a test").aside().orElseThrow();
        assertThat(holds(before.file(), "Annabella")).isTrue();
        assertThat(holds(aside, "Annabella")).isTrue();

        People people = new People(library().database());
        ForgetReport report = people.forget(people.person("Annabella"));

        assertThat(report.copies()).isEqualTo(2);
        assertThat(report.nameTraces()).isZero();
        assertThat(before.file()).doesNotExist();
        assertThat(aside).doesNotExist();
        List<Backup> after = backups().all();
        assertThat(after).hasSize(1);
        assertThat(holds(after.get(0).file(), "Annabella")).isFalse();
        assertThat(holds(after.get(0).file(), "Ben")).isTrue();
    }

    @Test
    void theLibraryOfNowIsSetAsideAndComesBackInTheSameWay() {
        Backup before = backups().make();
        say(1, "Ben");
        UserRows said = UserRows.of(library());
        close();
        pass(Duration.ofMinutes(5));

        Restored restored = keeper().restore(before, "a test");

        assertThat(restored.aside()).contains(folder.resolve("kith-aside-20261129-120500.db"));
        assertThat(new People(library().database()).names()).hasSize(1);
        close();
        Backup aside = keeper().backupOf("2026-11-29 12:05");
        assertThat(aside.setAside()).isTrue();
        pass(Duration.ofMinutes(5));
        keeper().restore(aside, "a test");
        assertThat(UserRows.of(library())).isEqualTo(said);
    }

    @Test
    void aLibraryThatLostItsFileIsPutBack() throws IOException {
        UserRows said = UserRows.of(library());
        backups().make();
        close();
        Files.delete(folder.resolve("kith.db"));
        assertThatThrownBy(this::library)
                .isInstanceOfSatisfying(
                        LibraryException.class, e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.LOST))
                .hasMessageContaining("kith restore");

        Restored restored = keeper().restore(keeper().backupOf("20261129"), "a test");

        assertThat(restored.aside()).isEmpty();
        assertThat(UserRows.of(library())).isEqualTo(said);
    }

    @Test
    void aDamagedLibraryIsSetAsideAsItIs() throws IOException {
        Backup backup = backups().make();
        close();
        Files.writeString(folder.resolve("kith.db"), "no library at all");

        Path aside = keeper().restore(backup, "a test").aside().orElseThrow();

        assertThat(aside).hasContent("no library at all");
        assertThat(new People(library().database()).names()).hasSize(1);
    }

    @Test
    void aDamagedBackupIsNotPutBack() throws IOException {
        Backup backup = backups().make();
        UserRows said = UserRows.of(library());
        close();
        byte[] bytes = Files.readAllBytes(backup.file());
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = 7;
        }
        Files.write(backup.file(), bytes);

        assertThatThrownBy(() -> keeper().restore(backup, "a test")).isInstanceOf(LibraryException.class);

        assertThat(UserRows.of(library())).isEqualTo(said);
        try (var files = Files.newDirectoryStream(folder, "kith-aside*")) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void nothingIsPutBackWhileSomebodyWrites() {
        Backup backup = backups().make();

        assertThatThrownBy(() -> keeper().restore(backup, "a test")).isInstanceOf(LibraryInUseException.class);
    }

    @Test
    void whereThereIsNoneThatIsSaid() {
        assertThatThrownBy(() -> keeper().backups()).hasMessageContaining("There is no backup");
        backups().make();
        assertThatThrownBy(() -> keeper().backupOf("2020-01-01")).hasMessageContaining("2020-01-01");
        assertThatThrownBy(() -> keeper().backupOf("29")).hasMessageContaining("29");
        assertThat(keeper().backupOf("2026-11-29").setAside()).isFalse();
    }
}
