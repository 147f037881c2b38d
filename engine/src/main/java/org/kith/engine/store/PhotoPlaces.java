package org.kith.engine.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.photos.NoteStore;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** Which file is which photo's. Confined to one transaction. */
final class PhotoPlaces {

    private static final String NOTHING_SAID = " AND NOT EXISTS (SELECT 1 FROM face f WHERE f.photo_id = photo.id AND "
            + KnownFaces.SAID + ") AND NOT " + NoteStore.SAID;

    private final Sql sql;

    PhotoPlaces(Sql sql) {
        this.sql = sql;
    }

    /** The photos that have had the path: the one that is there, then those that were, the last first. */
    List<PhotoId> holders(Path path) {
        return sql.list(
                "SELECT id FROM photo WHERE path = ? ORDER BY status = 'missing', id DESC",
                row -> row.photo("id"),
                path.toString());
    }

    /** The photo that has the file's path, a new one if none has. */
    PhotoId at(PhotoFile file, FolderId folder) {
        PhotoId photo = holders(file.path()).stream().findFirst().orElseGet(() -> add(folder));
        move(Map.of(photo, new FoundFile(file, folder)));
        return photo;
    }

    /** A photo without a place, which it has to be given. */
    PhotoId add(FolderId folder) {
        return new PhotoId(sql.number("""
                INSERT INTO photo (path, folder_id, size_bytes, modified_ms, status, added_at)
                VALUES ('', ?, 0, 0, 'indexed', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) RETURNING id""", folder.value()));
    }

    /** All at once: they may exchange their places with each other. Whatever else has one of the new places gives way. */
    void move(Map<PhotoId, FoundFile> places) {
        sql.update( // a path is one photo's at any time
                "UPDATE photo SET path = '?' || id WHERE id IN (SELECT value FROM json_each(?))",
                Ids.json(places.keySet(), PhotoId::value));
        places.forEach((photo, place) -> {
            PhotoFile file = place.file();
            giveWay(file.path(), places.keySet());
            sql.update(
                    "UPDATE photo SET path = ?, folder_id = ?, size_bytes = ?, modified_ms = ?, changed_ms = ? WHERE id = ?",
                    file.path().toString(),
                    place.folder().value(),
                    file.sizeBytes(),
                    file.modifiedMs(),
                    file.changedMs(),
                    photo.value());
        });
    }

    /** What was there has been written over: it waits as missing for its picture if the user said something of it or its faces. */
    private void giveWay(Path path, Collection<PhotoId> but) {
        Object[] who = {path.toString(), Ids.json(but, PhotoId::value)};
        String there = " WHERE path = ? AND id NOT IN (SELECT value FROM json_each(?))";
        sql.update("DELETE FROM photo" + there + NOTHING_SAID, who);
        sql.update("UPDATE photo SET status = 'missing'" + there + " AND status <> 'missing'", who);
    }
}
