package org.kith.engine.store;

import java.util.List;
import java.util.stream.Collectors;
import org.kith.engine.model.FolderId;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.store.sql.Sql;

/**
 * Rows that left the library with a folder, kept in tables of their own until they are erased: so the removal can be undone. Confined
 * to one transaction.
 */
final class RemovedRows {

    private static final String PHOTOS = "SELECT id FROM main.photo WHERE folder_id = ?1";
    private static final String FACES = "SELECT id FROM main.face WHERE photo_id IN (" + PHOTOS + ")";
    private static final String CHANGES = "(coalesce(after, before) ->> 'face_id' IN (" + FACES
            + ") OR coalesce(after, before) ->> 'photo_id' IN (" + PHOTOS + "))";

    /** A row of the table goes back only with what it refers to. */
    private static final String KNOWN_PERSON = "(person_id IS NULL OR person_id IN (SELECT id FROM main.person))";

    private static final String OF_PHOTOS = "photo_id IN (" + PHOTOS + ")";

    private static final String KNOWN_PHOTO = "photo_id IN (SELECT id FROM main.photo)";

    private static final String KNOWN_FACE = "face_id IN (SELECT id FROM main.face)";

    /**
     * A table of the library.
     *
     * @param leaving which of its rows leave with the folder ?1
     * @param returning which of them may go back
     */
    private record Table(String name, String leaving, String returning) {

        String removed() {
            return "removed_" + name;
        }
    }

    /** What is referred to comes before what refers to it. */
    private static final List<Table> TABLES = List.of(
            new Table("folder", "id = ?1", "true"),
            new Table("folder_problem", "folder_id = ?1", "folder_id IN (SELECT id FROM main.folder)"),
            new Table("passed_over", "folder_id = ?1", "folder_id IN (SELECT id FROM main.folder)"),
            new Table("read_anyway", "folder_id = ?1", "folder_id IN (SELECT id FROM main.folder)"),
            new Table("photo", "folder_id = ?1", "folder_id IN (SELECT id FROM main.folder)"),
            new Table("face", "photo_id IN (" + PHOTOS + ")", "photo_id IN (SELECT id FROM main.photo)"),
            new Table("drawn", OF_PHOTOS, KNOWN_PHOTO),
            new Table("embedding", "face_id IN (" + FACES + ")", KNOWN_FACE),
            new Table("verdict", "face_id IN (" + FACES + ")", KNOWN_FACE + " AND " + KNOWN_PERSON),
            new Table("apart", "face_id IN (" + FACES + ")", KNOWN_FACE),
            new Table("photo_note", OF_PHOTOS, KNOWN_PHOTO),
            new Table("presence", OF_PHOTOS, KNOWN_PHOTO + " AND " + KNOWN_PERSON),
            new Table("photo_tag", OF_PHOTOS, KNOWN_PHOTO + " AND tag_id IN (SELECT id FROM main.tag)"),
            new Table("album_photo", OF_PHOTOS, KNOWN_PHOTO + " AND album_id IN (SELECT id FROM main.album)"),
            new Table("trashed", OF_PHOTOS, KNOWN_PHOTO),
            new Table("journal", "id IN (SELECT entry_id FROM main.journal_change WHERE " + CHANGES + ")", "true"),
            new Table("journal_change", CHANGES, "entry_id IN (SELECT id FROM main.journal)"));

    /** The folder left, and has not been added again. */
    private static final String RETURNS =
            "SELECT 1 FROM removed_folder WHERE removal = ? AND path NOT IN (SELECT path FROM main.folder)";

    /** What was to be erased of which removal. */
    private static final String ERASURES = "removed_unfinished";

    private final Sql sql;

    RemovedRows(Sql sql) {
        this.sql = sql;
    }

    /** Before they are deleted. */
    void keep(FolderId folder) {
        for (Table table : TABLES) {
            sql.script("CREATE TABLE IF NOT EXISTS %1$s AS SELECT 0 AS removal, * FROM main.%2$s WHERE false"
                    .formatted(table.removed(), table.name()));
            sql.update(
                    "INSERT INTO %s SELECT ?1, * FROM main.%s WHERE %s"
                            .formatted(table.removed(), table.name(), table.leaving()),
                    folder.value());
        }
    }

    /** @param before the last of those that have nothing to do with the folder */
    void keepErasures(FolderId folder, long before) {
        sql.script("CREATE TABLE IF NOT EXISTS " + ERASURES + " (removal INTEGER NOT NULL, id INTEGER NOT NULL)");
        sql.update("INSERT INTO " + ERASURES + " SELECT ?, id FROM unfinished WHERE id > ?", folder.value(), before);
    }

    private boolean isThere(String table) {
        return sql.exists("SELECT 1 FROM sqlite_schema WHERE name = ?", table);
    }

    /** Folders that can be put back. */
    List<RootFolder> folders() {
        return isThere("removed_folder")
                ? sql.list(
                        "SELECT id, path FROM removed_folder WHERE path NOT IN (SELECT path FROM main.folder) ORDER BY path",
                        row -> new RootFolder(row.folder("id"), row.path("path")))
                : List.of();
    }

    /**
     * Puts back what left with the folder, unless it was added again meanwhile.
     *
     * @return how many photos are there again; none where it is erased already
     */
    int putBack(FolderId folder) {
        if (!isThere("removed_folder") || !sql.exists(RETURNS, folder.value())) {
            return 0;
        }
        int photos = 0;
        int rows = 0;
        int back = 0;
        for (Table table : TABLES) {
            int put = sql.update(
                    "INSERT OR IGNORE INTO main.%1$s (%2$s) SELECT %2$s FROM %3$s WHERE removal = ? AND (%4$s)"
                            .formatted(table.name(), columns(table), table.removed(), table.returning()),
                    folder.value());
            photos += table.name().equals("photo") ? put : 0;
            back += put;
            rows += sql.update("DELETE FROM " + table.removed() + " WHERE removal = ?", folder.value());
        }
        if (back == rows) { // there is nothing to erase of it
            sql.update(
                    "DELETE FROM unfinished WHERE id IN (SELECT id FROM " + ERASURES + " WHERE removal = ?)",
                    folder.value());
        }
        return photos;
    }

    private String columns(Table table) {
        return sql.list("SELECT name FROM pragma_table_info(?, 'main')", row -> row.text("name"), table.name()).stream()
                .collect(Collectors.joining(", "));
    }

    /** Nothing can be put back any more. */
    void drop() {
        TABLES.forEach(table -> sql.script("DROP TABLE IF EXISTS " + table.removed()));
        sql.script("DROP TABLE IF EXISTS " + ERASURES);
    }
}
