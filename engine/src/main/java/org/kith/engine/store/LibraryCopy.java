package org.kith.engine.store;

import java.nio.file.Path;
import org.kith.engine.store.sql.Migrations;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** A library as it would be had the user said nothing as yet: to try things out on, while the library stays as it is. */
public final class LibraryCopy {

    private LibraryCopy() {}

    /**
     * Copies what the machine knows of the photos in a folder.
     *
     * @param target an empty folder
     */
    public static void withoutPeople(Database library, Path photos, Path target) {
        SqliteFile copy = new SqliteFile(target);
        try (Sql sql = new SqliteFile(library.folder()).openForReading()) {
            sql.update("VACUUM INTO ?", copy.path().toString());
        }
        Migrations.bundled().migrate(copy);
        PathRange range = PathRange.inside(photos);
        try (Sql sql = copy.openForWriting()) {
            sql.script("BEGIN IMMEDIATE");
            sql.script(
                    "DELETE FROM journal; DELETE FROM apart; DELETE FROM verdict; UPDATE cluster SET person_id = NULL;"
                            + "DELETE FROM person");
            sql.update("DELETE FROM photo WHERE NOT (path >= ? AND path < ?)", range.from(), range.to());
            sql.script("DELETE FROM cluster WHERE id NOT IN (SELECT cluster_id FROM cluster_member)");
            sql.script("UPDATE grouping SET changes = changes + 1");
            sql.script("COMMIT");
        }
    }
}
