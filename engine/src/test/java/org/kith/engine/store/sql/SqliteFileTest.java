package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.LibraryException;

class SqliteFileTest {

    private static final long ROOM = 1L << 30;

    private final AtomicLong free = new AtomicLong(ROOM);
    private Path folder;

    @BeforeEach
    void makeLibrary(@TempDir Path temporary) {
        folder = temporary;
        try (Sql sql = file().openForMigration()) {
            sql.first("PRAGMA journal_mode = WAL", row -> row.text("journal_mode"));
            sql.script("CREATE TABLE face (name TEXT); INSERT INTO face VALUES ('first')");
        }
    }

    private SqliteFile file() {
        return new SqliteFile(folder, new DiskSpace(folder) {
            @Override
            boolean isBelow(long bytes) {
                return free.get() < bytes;
            }
        });
    }

    private boolean hasMappedIndex() {
        return Files.exists(folder.resolve("kith.db-shm"));
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void withLittleRoomNoFileIsMappedAndReadersSeeWhatIsWritten() {
        free.set(0);
        SqliteFile file = file();
        try (Sql writer = file.openForWriting();
                Sql reader = file.openForReading()) {
            writer.script("INSERT INTO face VALUES ('second')");

            assertThat(reader.number("SELECT count(*) FROM face")).isEqualTo(2);
            assertThatThrownBy(() -> reader.script("DELETE FROM face")).isInstanceOf(LibraryException.class);
            assertThat(hasMappedIndex()).isFalse();
        }
        assertThatCode(file::requireRoom).doesNotThrowAnyException(); // SQLite itself says when the disk is full
    }

    @Test
    void withLittleRoomAnotherProcessThatHasTheFileOpenIsReadBeside() {
        SqliteFile others = file();
        try (Sql writer = others.openForWriting()) {
            writer.script("INSERT INTO face VALUES ('second')");
            free.set(0);

            try (Sql reader = file().openForReading()) {
                assertThat(reader.number("SELECT count(*) FROM face")).isEqualTo(2);
            }
            assertThat(hasMappedIndex()).isTrue();
        }
    }

    @Test
    void whereRoomBecameShortNothingIsWrittenBesideAMappedIndex() {
        SqliteFile file = file();
        try (Sql writer = file.openForWriting()) {
            assertThatCode(file::requireRoom).doesNotThrowAnyException();
            assertThat(writer.number("SELECT count(*) FROM face")).isOne();
            free.set(1000);

            assertThatThrownBy(file::requireRoom)
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("is full, and this step was not saved");
        }
    }

    @Test
    void aValueThatMeansNothingIsDamage() {
        try (Sql sql = file().openForReading()) {
            assertThatThrownBy(() -> sql.list("SELECT name FROM face", row -> Integer.valueOf(row.text("name"))))
                    .isInstanceOfSatisfying(
                            LibraryException.class, e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.DAMAGED));
        }
    }

    @Test
    void damageIsToldFromSoundFiles() throws IOException {
        assertThat(file().damage()).isEmpty();

        byte[] bytes = Files.readAllBytes(folder.resolve("kith.db"));
        Arrays.fill(bytes, 4096 + 8, 4096 + 200, (byte) 0xff); // the page of the only table
        Files.write(folder.resolve("kith.db"), bytes);

        assertThat(file().damage()).isPresent();
    }
}
