package org.kith.engine.store;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FolderId;
import org.kith.engine.store.row.FolderRemoval;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.Sql;

/** Takes an added folder out of a library, or back. Confined to one transaction. */
final class FolderDeparture {

    private static final String DECIDED =
            "face_id IN (SELECT f.id FROM face f JOIN photo p ON p.id = f.photo_id WHERE p.folder_id = ?)";

    private static final String OF_PHOTOS = "photo_id IN (SELECT id FROM photo WHERE folder_id = ?)";

    private final Sql sql;

    FolderDeparture(Sql sql) {
        this.sql = sql;
    }

    FolderRemoval remove(FolderId folder) {
        Path path = sql.first("SELECT path FROM folder WHERE id = ?", row -> row.path("path"), folder.value())
                .orElseThrow(() -> new EngineException(StoreFault.FOLDER_GONE));
        for (RootFolder other : new FolderStore(sql).all()) {
            if (!other.id().equals(folder)) {
                handOver(folder, path, other);
            }
        }
        List<ContentHash> contents = sql.list(
                "SELECT DISTINCT content_hash FROM photo WHERE folder_id = ? AND content_hash IS NOT NULL",
                row -> ContentHash.of(row.bytes("content_hash")),
                folder.value());
        int decidedFaces =
                (int) sql.number("SELECT count(DISTINCT face_id) FROM verdict WHERE " + DECIDED, folder.value());
        RemovedRows kept = new RemovedRows(sql);
        kept.keep(folder);
        sql.update("DELETE FROM verdict WHERE " + DECIDED, folder.value());
        forgetInJournal(folder);
        for (String said : List.of("drawn", "photo_note", "presence", "photo_tag", "album_photo", "trashed")) {
            sql.update("DELETE FROM " + said + " WHERE " + OF_PHOTOS, folder.value());
        }
        int photos = sql.update("DELETE FROM photo WHERE folder_id = ?", folder.value());
        sql.update("DELETE FROM cluster WHERE id NOT IN (SELECT cluster_id FROM cluster_member)");
        sql.update("DELETE FROM folder WHERE id = ?", folder.value());
        List<ContentHash> forgotten =
                contents.stream().filter(content -> !isThere(content)).toList();
        UnfinishedStore unfinished = new UnfinishedStore(sql);
        long before = unfinished.last();
        unfinished.photos(forgotten);
        kept.keepErasures(folder, before);
        return new FolderRemoval(photos, decidedFaces);
    }

    /** @return how many photos are there again */
    int undo(FolderId folder) {
        return new RemovedRows(sql).putBack(folder);
    }

    /** What was done to photos and faces that leave can be undone no more; what else an act did can. */
    private void forgetInJournal(FolderId folder) {
        sql.update("""
                DELETE FROM journal_change
                WHERE coalesce(after, before) ->> 'photo_id' IN (SELECT id FROM photo WHERE folder_id = ?)""", folder.value());
        sql.update("""
                DELETE FROM journal_change
                WHERE coalesce(after, before) ->> 'face_id' IN
                      (SELECT f.id FROM face f JOIN photo p ON p.id = f.photo_id WHERE p.folder_id = ?)""", folder.value());
        sql.update("DELETE FROM journal WHERE id NOT IN (SELECT entry_id FROM journal_change)");
    }

    /** A file added by itself inside the folder, or the other way round, keeps its photo. */
    private void handOver(FolderId from, Path fromPath, RootFolder to) {
        boolean nested = to.path().startsWith(fromPath) || fromPath.startsWith(to.path());
        if (nested) {
            PathRange range = PathRange.inside(to.path());
            sql.update(
                    "UPDATE photo SET folder_id = ? WHERE folder_id = ? AND (path = ? OR path >= ? AND path < ?)",
                    to.id().value(),
                    from.value(),
                    to.path().toString(),
                    range.from(),
                    range.to());
        }
    }

    private boolean isThere(ContentHash content) {
        return sql.exists("SELECT 1 FROM photo WHERE content_hash = ?", content.toBytes());
    }
}
