package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.store.ByItself;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.sql.Checksums.Wrong;

/** What nobody could make again is summed up, and noticed when it changes by itself. */
class ChecksumsTest {

    private static final int PHOTOS = 70;

    /** Another value in a column of each row. */
    private static final String OTHERWISE = """
            UPDATE %1$s SET %2$s = CASE typeof(%2$s)
                WHEN 'blob' THEN randomblob(length(%2$s))
                WHEN 'text' THEN %2$s || 'x'
                ELSE %2$s + 1000 END""";

    @TempDir
    private Path folder;

    private SqliteFile file;

    @BeforeEach
    void fill() {
        file = new SqliteFile(folder);
        try (TestLibrary library = new TestLibrary(folder)) {
            People people = new People(library.database());
            for (int i = 0; i < PHOTOS; i++) {
                library.save(i + ".jpg", Samples.face(0.25, 0.5));
            }
            List<FaceId> faces = library.rows().stream()
                    .map(FaceRow::id)
                    .sorted(Comparator.comparingLong(FaceId::value))
                    .toList();
            for (int i = 0; i < PHOTOS; i++) {
                people.is(faces.get(i), new PersonName("Person " + i % 5)).join();
            }
            PersonId first = people.personNamed(new PersonName("Person 0")).orElseThrow();
            people.reject(faces.get(5), first).join();
            people.tellApart(faces.subList(1, 3), faces.subList(3, 5)).join();
            people.merge(first, people.personNamed(new PersonName("Person 1")).orElseThrow())
                    .join();
            people.history().undo().join();
        }
        change("""
                INSERT INTO model (id, kind, base_id, matrix) VALUES ('learned', 'projection', 'net', zeroblob(65536)), ('net', 'network', NULL, NULL);
                INSERT INTO model_use (model_id) VALUES ('net');
                INSERT INTO model_pending VALUES (1, 'net');
                UPDATE model SET calibration = '{}';
                UPDATE photo SET picture_hash = content_hash, taken_read = '2020-01-01T00:00:00', taken_from = 'exif', taken_offset = '+09:00', lat = 1, lon = 2,
                    camera = 'C', lens = 'L', exposure_s = 0.1, f_number = 2.8, focal_mm = 50, iso = 100;
                UPDATE person SET birth_year = 1950, birth_day = '03-04', note = 'Aunt', cover_face_id = id;
                UPDATE verdict SET assigned_to = 0;
                UPDATE journal SET name = 'Anna';
                INSERT INTO unfinished (content, whole_photo) VALUES (zeroblob(32), 1);
                INSERT INTO photo_note VALUES (1, 1, 3, 'Sea', '1965', 1, 1);
                INSERT INTO told VALUES (1, 1, 'face', 'Anna', 'mwg', 0.1, 0.2, 0.3, 0.4, 1.5, 'new');
                INSERT INTO read_anyway VALUES (1, '/f/g', 1);
                INSERT INTO presence VALUES (1, 1, 1);
                INSERT INTO drawn VALUES (1000, 1, 1, 2, 3, 4);
                INSERT INTO circle VALUES (1, 'Sea', 'sea');
                INSERT INTO circle_person VALUES (1, 1, 1);
                INSERT INTO tag VALUES (1, 'Sea', 'sea');
                INSERT INTO photo_tag VALUES (1, 1, 1);
                INSERT INTO album VALUES (1, 'Sea', 'sea', 1, '[]', '2026');
                INSERT INTO album_photo VALUES (1, 1, 1, 1);
                INSERT INTO album_person VALUES (1, 1, 1, 'all');
                INSERT INTO trashed VALUES (1, '/a.jpg', '/trash', '2026');
                INSERT INTO share_identity VALUES (1, x'01', x'02', 'Mum');
                INSERT INTO sharer (public_key, name, trusted_at) VALUES (x'02', 'Son', '2026');
                INSERT INTO joined VALUES (1, '2026');
                UPDATE photo SET length_ms = 7000""");
    }

    private void change(String statements) {
        try (Sql sql = file.openForWriting()) {
            sql.script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
            sql.script(statements);
        }
    }

    private void changeByItself(String statements) {
        ByItself.change(folder, statements);
    }

    private List<Wrong> wrong() {
        try (Sql sql = file.openForReading()) {
            return Checksums.wrong(sql);
        }
    }

    @Test
    void allThatIsDoneKeepsTheSumsTrue() {
        assertThat(wrong()).isEmpty();
        change("""
                UPDATE photo SET path = path || 'x'; UPDATE model SET report = 'x'; UPDATE model_pending SET model_id = 'learned';
                UPDATE verdict SET person_id = 2 WHERE kind = 'is'; DELETE FROM verdict WHERE id % 3 = 0; DELETE FROM unfinished""");
        assertThat(wrong()).isEmpty();
        change(
                "DELETE FROM verdict; DELETE FROM journal; DELETE FROM face WHERE id < 65; UPDATE grouping SET strictness = 1");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void whateverChangesByItselfIsNoticed() {
        try (Sql sql = file.openForWriting()) {
            sql.script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
            sql.list("SELECT name FROM sqlite_schema WHERE type = 'trigger'", row -> row.text("name"))
                    .forEach(name -> sql.script("DROP TRIGGER " + name));
            for (SummedTable table : SummedTable.ALL) {
                for (String column : table.columns()) {
                    if (!column.equals(table.number())) {
                        sql.script("SAVEPOINT before");
                        sql.script(OTHERWISE.formatted(table.name(), column));
                        assertThat(Checksums.wrong(sql))
                                .as("%s.%s", table.name(), column)
                                .isNotEmpty()
                                .allMatch(bucket -> bucket.table().equals(table.name()));
                        sql.script("ROLLBACK TO before; RELEASE before");
                    }
                }
            }
        }
    }

    @Test
    void whereItChangedIsKnownToAFewRows() {
        changeByItself("UPDATE verdict SET kind = 'is_not' WHERE id = 66; DELETE FROM person WHERE id = 3");

        assertThat(wrong()).containsExactly(new Wrong("person", 0, 5, 4), new Wrong("verdict", 1, 8, 8));
    }

    @Test
    void rowsThatCameByThemselvesAndLostSumsAreNoticed() {
        changeByItself("INSERT INTO person (id) VALUES (1000); DELETE FROM checksum WHERE of_table = 'folder'");

        assertThat(wrong()).containsExactly(new Wrong("folder", 0, 0, 1), new Wrong("person", 15, 0, 1));
    }

    @Test
    void whatChangesPlacesIsNoticed() {
        changeByItself("UPDATE verdict SET face_id = 1000 WHERE id = 1; UPDATE verdict SET face_id = 1 WHERE id = 2;"
                + "UPDATE verdict SET face_id = 2 WHERE id = 1");

        assertThat(wrong()).containsExactly(new Wrong("verdict", 0, 62, 62));
    }

    @Test
    void aLibraryThatIsNotAsItWasWrittenIsNotBroughtUpToDate() {
        changeByItself("UPDATE person SET birth_year = 1951 WHERE id = 1; PRAGMA user_version = 10");

        assertThatThrownBy(() -> Migrations.bundled().migrate(file)).isInstanceOf(LibraryException.class);
        assertThat(wrong()).hasSize(1);
    }

    @Test
    void aTableIsMadeAnewByAMigrationUnderItsSums() {
        Migration anew = new Migration(2, """
                CREATE TABLE other (id INTEGER PRIMARY KEY, question INTEGER, side INTEGER, face_id INTEGER) STRICT;
                INSERT INTO other SELECT * FROM apart; DROP TABLE apart; ALTER TABLE other RENAME TO apart""");
        change("PRAGMA user_version = 1");

        new Migrations(List.of(new Migration(1, ""), anew), Checksums::remake).migrate(file);

        assertThat(wrong()).isEmpty();
        changeByItself("UPDATE apart SET side = 7 WHERE id = 1");
        assertThat(wrong()).containsExactly(new Wrong("apart", 0, 4, 4));
    }

    /** They stand in libraries. */
    @Test
    void hashesAreNeverOthersForTheSameValues() {
        try (Sql sql = file.openForReading()) {
            assertThat(sql.number("SELECT row_hash()")).isEqualTo(224242874745890L);
            assertThat(sql.number("SELECT row_hash(1, 'Anna', NULL, 0.5, x'00112233445566778899', '', '사진')"))
                    .isEqualTo(62247741452695L);
            assertThat(sql.list(
                            "SELECT DISTINCT row_hash(value) AS h FROM json_each('[1, 1.0, \"1\", null, \"\"]')",
                            row -> row.number("h")))
                    .hasSize(5)
                    .allMatch(hash -> hash >= 0 && hash < 1L << 48);
        }
    }
}
