package org.kith.engine.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.store.sql.Migrations;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;
import org.kith.engine.store.sql.UsersWord;
import org.kith.engine.store.sql.UsersWord.Origin;

/** A library as it would be had the user said nothing as yet: to try things out on, while the library stays as it is. */
public final class LibraryCopy {

    private LibraryCopy() {}

    /**
     * Copies what the machine knows of the photos in some folders.
     *
     * @param folders of photos, at least one, by their real paths
     * @param target an empty folder
     */
    public static void withoutPeople(Database library, List<Path> folders, Path target) {
        SqliteFile copy = new SqliteFile(target);
        try {
            PrivateFiles.createFile(copy.path());
        } catch (IOException e) {
            throw new EngineException(FileFault.NOT_WRITTEN, e, target, String.valueOf(e.getMessage()));
        }
        try (Sql sql = new SqliteFile(library.folder()).openForReading()) {
            sql.update("VACUUM INTO ?", copy.path().toString());
        }
        Migrations.bundled().migrate(copy);
        List<PathRange> ranges = folders.stream().map(PathRange::inside).toList();
        String inside = String.join(" OR ", Collections.nCopies(ranges.size(), "path >= ? AND path < ?"));
        Object[] ends = ranges.stream()
                .flatMap(range -> Stream.of(range.from(), range.to()))
                .toArray();
        try (Sql sql = copy.openForWriting()) {
            sql.script("BEGIN IMMEDIATE");
            sql.script("PRAGMA defer_foreign_keys = ON; DELETE FROM journal; UPDATE cluster SET person_id = NULL");
            UsersWord.tables(Origin.USER).keySet().forEach(table -> sql.script("DELETE FROM " + table));
            sql.script("DELETE FROM told"); // names that other programs wrote
            sql.update("DELETE FROM photo WHERE NOT (" + inside + ")", ends);
            sql.script("DELETE FROM cluster WHERE id NOT IN (SELECT cluster_id FROM cluster_member)");
            sql.script("UPDATE grouping SET changes = changes + 1");
            sql.script("COMMIT");
        }
    }
}
