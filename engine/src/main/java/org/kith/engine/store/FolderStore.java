package org.kith.engine.store;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.FolderId;
import org.kith.engine.store.row.FolderRemoval;
import org.kith.engine.store.row.Problem;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.ProblemDetail;
import org.kith.engine.store.sql.Sql;

/** The folders the user added. */
public final class FolderStore {

    private static final List<String> FOUND_BY_SCANS = List.of("folder_problem", "passed_over");

    private final Sql sql;

    FolderStore(Sql sql) {
        this.sql = sql;
    }

    /** Adding a folder again changes nothing. */
    public FolderId add(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        sql.update("INSERT INTO folder (path) VALUES (?) ON CONFLICT (path) DO NOTHING", path);
        return new FolderId(sql.number("SELECT id FROM folder WHERE path = ?", path));
    }

    /**
     * What was in one folder is in another: those that were added, and their photos, which keep their names. What a scan could not read
     * there, or passed over, is forgotten.
     *
     * @param to in which the library has nothing
     */
    public void move(Path from, Path to) {
        PathRange old = PathRange.inside(from);
        PathRange now = PathRange.inside(to);
        for (String table : List.of("folder", "photo", "read_anyway")) {
            sql.update(
                    "UPDATE " + table + " SET path = ? || substr(path, length(?) + 1) WHERE path >= ? AND path < ?",
                    now.from(),
                    old.from(),
                    old.from(),
                    old.to());
        }
        for (String table : List.of("folder", "read_anyway")) {
            sql.update("UPDATE " + table + " SET path = ? WHERE path = ?", to.toString(), from.toString());
        }
        for (String table : FOUND_BY_SCANS) {
            sql.update(
                    "DELETE FROM " + table + " WHERE path = ? OR path >= ? AND path < ?",
                    from.toString(),
                    old.from(),
                    old.to());
        }
    }

    /** In the order in which they were added. */
    public List<RootFolder> all() {
        return sql.list(
                "SELECT id, path FROM folder ORDER BY id",
                row -> new RootFolder(new FolderId(row.number("id")), row.path("path")));
    }

    /**
     * The folder's photos leave the library with their faces, the user's word on these included; people stay. A photo that
     * lies in another added folder too is that one's. It can be {@link #putBack} until it is erased.
     */
    public FolderRemoval remove(FolderId folder) {
        return new FolderDeparture(sql).remove(folder);
    }

    /**
     * Undoes the removal of a folder, as long as it is not erased.
     *
     * @return how many of its photos are there again
     */
    public int putBack(FolderId folder) {
        return new FolderDeparture(sql).undo(folder);
    }

    /** Those that can be {@link #putBack}. */
    public List<RootFolder> removed() {
        return new RemovedRows(sql).folders();
    }

    /** From now on no removal can be undone: before the file is written anew. */
    public void dropRemoved() {
        new RemovedRows(sql).drop();
    }

    /**
     * The outer folder takes all that is the inner one's, which is no added folder any more.
     *
     * @param inner a folder, or a file, in the outer one
     */
    public void join(FolderId outer, FolderId inner) {
        for (String table : List.of("photo", "folder_problem", "passed_over", "read_anyway")) {
            sql.update("UPDATE " + table + " SET folder_id = ? WHERE folder_id = ?", outer.value(), inner.value());
        }
        sql.update("DELETE FROM folder WHERE id = ?", inner.value());
    }

    /**
     * What the last scan could not read: folders and files.
     *
     * @param folder that was added
     * @param scanned it, or what is in it
     */
    public void replaceProblems(FolderId folder, Path scanned, List<Problem> problems) {
        PathRange inside = PathRange.inside(scanned); // also those that a scan of another added folder found
        sql.update(
                "DELETE FROM folder_problem WHERE path = ? OR path >= ? AND path < ?",
                scanned.toString(),
                inside.from(),
                inside.to());
        for (Problem problem : problems) {
            sql.update(
                    """
                    INSERT INTO folder_problem (path, folder_id, kind, detail) VALUES (?, ?, ?, ?)
                    ON CONFLICT (path) DO UPDATE
                    SET folder_id = excluded.folder_id, kind = excluded.kind, detail = excluded.detail""",
                    problem.path().toString(),
                    folder.value(),
                    problem.problem().kind().code(),
                    ProblemDetail.encode(problem.problem()));
        }
    }

    public List<Problem> problems() {
        return sql.list(
                "SELECT path, kind, detail FROM folder_problem ORDER BY path",
                row -> new Problem(row.path("path"), row.problem("kind", "detail")));
    }
}
