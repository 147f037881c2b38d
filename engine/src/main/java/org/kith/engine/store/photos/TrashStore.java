package org.kith.engine.store.photos;

import java.util.Collection;
import java.util.List;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** Photos whose files the user moved to the system's trash. Confined to one transaction. */
public final class TrashStore {

    private final Sql sql;

    public TrashStore(Sql sql) {
        this.sql = sql;
    }

    /** Its photo is to be missing as well. */
    public void add(TrashedPhoto trashed) {
        sql.update(
                "INSERT INTO trashed (photo_id, path, location) VALUES (?, ?, ?)",
                trashed.photo().value(),
                trashed.path().toString(),
                trashed.location());
        putHalves(trashed);
    }

    private void putHalves(TrashedPhoto trashed) {
        forgetHalves(List.of(trashed.photo()));
        trashed.halves()
                .forEach(half -> sql.update(
                        "INSERT INTO trashed_half (photo_id, path, location) VALUES (?, ?, ?)",
                        trashed.photo().value(),
                        half.path().toString(),
                        half.location()));
    }

    private List<TrashedPhoto> withHalves(List<TrashedPhoto> photos) {
        return photos.stream()
                .map(photo -> new TrashedPhoto(photo.photo(), photo.path(), photo.location(), halves(photo.photo())))
                .toList();
    }

    private List<TrashedPhoto.Half> halves(PhotoId photo) {
        return sql.list(
                "SELECT path, location FROM trashed_half WHERE photo_id = ? ORDER BY path",
                row -> new TrashedPhoto.Half(row.path("path"), row.text("location")),
                photo.value());
    }

    /** The last comes first. */
    public List<TrashedPhoto> all() {
        return withHalves(sql.list(
                "SELECT * FROM trashed ORDER BY trashed_at DESC, photo_id DESC",
                row -> new TrashedPhoto(row.photo("photo_id"), row.path("path"), row.text("location"))));
    }

    /** Those that an act of the history moved there. */
    public List<TrashedPhoto> of(long journalEntry) {
        return withHalves(sql.list(
                """
                SELECT row_id, after ->> 'path' AS path, after ->> 'location' AS location FROM journal_change
                WHERE entry_id = ? AND of_table = 'trashed' AND after IS NOT NULL ORDER BY id""",
                row -> new TrashedPhoto(row.photo("row_id"), row.path("path"), row.text("location")),
                journalEntry));
    }

    /** They lie elsewhere in the trash than when the act of the history was done; those that stayed are not in it. */
    public void relocate(long journalEntry, List<TrashedPhoto> photos) {
        sql.update("""
                DELETE FROM journal_change WHERE entry_id = ? AND of_table = 'trashed'
                  AND row_id NOT IN (SELECT value FROM json_each(?))""", journalEntry, Ids.json(photos, photo -> photo.photo().value()));
        photos.forEach(this::putHalves);
        photos.forEach(photo ->
                sql.update("""
                UPDATE journal_change SET after = json_set(after, '$.location', ?)
                WHERE entry_id = ? AND of_table = 'trashed' AND row_id = ?""", photo.location(), journalEntry, photo.photo().value()));
    }

    /** Photos whose files are there again, however that came. */
    public void forget(Collection<PhotoId> photos) {
        sql.update(
                "DELETE FROM trashed WHERE photo_id IN (SELECT value FROM json_each(?))",
                Ids.json(photos, PhotoId::value));
        forgetHalves(photos);
    }

    /** Of photos that are there again. */
    public void forgetHalves(Collection<PhotoId> photos) {
        sql.update(
                "DELETE FROM trashed_half WHERE photo_id IN (SELECT value FROM json_each(?))",
                Ids.json(photos, PhotoId::value));
    }
}
