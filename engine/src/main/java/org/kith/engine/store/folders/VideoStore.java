package org.kith.engine.store.folders;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.FolderId;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.Sql;

/** Videos that scans found among the photos. Confined to one transaction. */
public final class VideoStore {

    private static final String AT = "folder_id = ? AND (path = ? OR path >= ? AND path < ?)";

    private final Sql sql;

    public VideoStore(Sql sql) {
        this.sql = sql;
    }

    /** By path. */
    public List<Path> all() {
        return sql.list("SELECT path FROM video ORDER BY path", row -> row.path("path"));
    }

    /**
     * What the last scan found; nothing is written where it is what was found before.
     *
     * @param folder that was added
     * @param scanned it, or what is in it
     */
    public void replace(FolderId folder, Path scanned, List<Path> videos) {
        PathRange inside = PathRange.inside(scanned);
        Set<Path> gone = new HashSet<>(sql.list(
                "SELECT path FROM video WHERE " + AT,
                row -> row.path("path"),
                folder.value(),
                scanned.toString(),
                inside.from(),
                inside.to()));
        for (Path video : videos) {
            if (!gone.remove(video)) {
                sql.update(
                        "INSERT INTO video (path, folder_id) VALUES (?, ?) ON CONFLICT (path) DO NOTHING",
                        video.toString(),
                        folder.value());
            }
        }
        gone.forEach(video -> sql.update("DELETE FROM video WHERE path = ?", video.toString()));
    }
}
