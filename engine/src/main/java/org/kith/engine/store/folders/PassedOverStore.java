package org.kith.engine.store.folders;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.folder.ForeignKind;
import org.kith.engine.model.folder.PassedOver;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.Sql;

/** What scans passed over, and what of it the user wants read all the same. Confined to one transaction. */
public final class PassedOverStore {

    private static final String AROUND = """
            SELECT id FROM folder
            WHERE path = ?1 OR substr(?1, 1, length(path) + 1) = path || ?2 OR path = ?2
            ORDER BY length(path) DESC""";

    private final Sql sql;

    public PassedOverStore(Sql sql) {
        this.sql = sql;
    }

    /** By path; without those that are read all the same. */
    public List<PassedOver> all() {
        return sql.list(
                "SELECT path, kind, files, more FROM passed_over ORDER BY path, kind",
                row -> new PassedOver(
                        row.path("path"), row.code(ForeignKind.class, "kind"), row.count("files"), row.flag("more")));
    }

    /**
     * What the last scan passed over.
     *
     * @param folder that was added
     * @param scanned it, or what is in it
     */
    public void replace(FolderId folder, Path scanned, List<PassedOver> found) {
        PathRange inside = PathRange.inside(scanned);
        sql.update(
                "DELETE FROM passed_over WHERE folder_id = ? AND (path = ? OR path >= ? AND path < ?)",
                folder.value(), // another may have been added inside
                scanned.toString(),
                inside.from(),
                inside.to());
        for (PassedOver some : found) {
            sql.update(
                    """
                    INSERT INTO passed_over (path, folder_id, kind, files, more) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (path, kind) DO UPDATE SET folder_id = excluded.folder_id, files = excluded.files, more = excluded.more""",
                    some.folder().toString(),
                    folder.value(),
                    some.kind().code(),
                    some.files(),
                    some.more() ? 1 : 0);
        }
    }

    /** Folders in which the user wants all to be read. */
    public Set<Path> readAnyway() {
        return Set.copyOf(sql.list("SELECT path FROM read_anyway", row -> row.path("path")));
    }

    /** Whether it lies in an added folder, without which there is nothing to read. */
    public boolean readAnyway(Path folder) {
        Optional<Long> added = sql.first(
                AROUND,
                row -> row.number("id"),
                folder.toString(),
                folder.getFileSystem().getSeparator());
        added.ifPresent(id -> sql.update(
                "INSERT INTO read_anyway (path, folder_id) VALUES (?, ?) ON CONFLICT (path) DO NOTHING",
                folder.toString(),
                id));
        return added.isPresent();
    }

    /** Takes {@link #readAnyway(Path)} back; returns whether it was said. */
    public boolean passOver(Path folder) {
        return sql.update("DELETE FROM read_anyway WHERE path = ?", folder.toString()) > 0;
    }
}
