package org.kith.engine.backup;

import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/**
 * What a library or a copy of it holds of the user's words.
 *
 * @param people with a name
 * @param verdicts on faces
 * @param journal changes with every act that is done, undone or done again
 */
public record Contents(int people, int verdicts, String journal) {

    private static final String HAS_JOURNAL =
            "SELECT 1 FROM sqlite_schema WHERE name = 'journal'"; // not the first version

    private static final String JOURNAL = """
            SELECT coalesce(max(id), 0) || ' ' || count(*) || ' ' || total(id * undone) AS state FROM journal""";

    static Contents ofLibrary(SqliteFile file) {
        try (Sql sql = file.openForReading()) {
            return of(sql);
        }
    }

    static Contents of(Backup backup) {
        try (Sql sql = SqliteFile.copy(backup.file()).openForLooking()) {
            return of(sql);
        }
    }

    private static Contents of(Sql sql) {
        return new Contents(
                (int) sql.number("SELECT count(*) FROM person WHERE name IS NOT NULL"),
                (int) sql.number("SELECT count(*) FROM verdict"),
                sql.exists(HAS_JOURNAL)
                        ? sql.first(JOURNAL, row -> row.text("state")).orElseThrow()
                        : "");
    }

    boolean isEmpty() {
        return people == 0 && verdicts == 0;
    }
}
