package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** What the user says of photos themselves. Confined to one transaction. */
public final class NoteStore {

    /** Of a row of {@code photo}: whether the user said something of it, apart from its faces. */
    public static final String SAID = """
            (EXISTS (SELECT 1 FROM photo_note n WHERE n.photo_id = photo.id)
             OR EXISTS (SELECT 1 FROM presence r WHERE r.photo_id = photo.id)
             OR EXISTS (SELECT 1 FROM photo_tag t WHERE t.photo_id = photo.id)
             OR EXISTS (SELECT 1 FROM album_photo a WHERE a.photo_id = photo.id)
             OR EXISTS (SELECT 1 FROM trashed d WHERE d.photo_id = photo.id))""";

    private static final String SAVE = """
            INSERT INTO photo_note (photo_id, favourite, rating, caption, taken_at, turned, hidden) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (photo_id) DO UPDATE
            SET favourite = excluded.favourite, rating = excluded.rating, caption = excluded.caption, taken_at = excluded.taken_at,
                turned = excluded.turned, hidden = excluded.hidden""";

    private final Sql sql;

    public NoteStore(Sql sql) {
        this.sql = sql;
    }

    /** Of a photo of which nothing was said, {@link PhotoNote#NONE}. */
    public PhotoNote of(PhotoId photo) {
        return of(List.of(photo)).getOrDefault(photo, PhotoNote.NONE);
    }

    /** Those of which something was said. */
    public Map<PhotoId, PhotoNote> of(Collection<PhotoId> photos) {
        Map<PhotoId, PhotoNote> notes = new HashMap<>();
        sql.each(
                "SELECT * FROM photo_note WHERE photo_id IN (SELECT value FROM json_each(?))",
                row -> Map.entry(row.photo("photo_id"), note(row)),
                entry -> notes.put(entry.getKey(), entry.getValue()),
                Ids.json(photos, PhotoId::value));
        return notes;
    }

    /** By which the user turned the photo that is at a path; none there is turned by nothing. */
    public QuarterTurn turnOf(Path path) {
        return sql.first(
                        "SELECT turned FROM photo_note JOIN photo ON id = photo_id WHERE path = ? AND status <> 'missing'",
                        row -> new QuarterTurn(row.count("turned")),
                        path.toString())
                .orElse(new QuarterTurn(0));
    }

    static PhotoNote note(Row row) throws SQLException {
        @Nullable String taken = row.textOrNull("taken_at");
        return new PhotoNote(
                row.flag("favourite"),
                row.count("rating"),
                row.textOrNull("caption"),
                taken == null ? null : TakenTime.parse(taken),
                row.count("turned"),
                row.flag("hidden"));
    }

    /** @return how many of them are another now */
    public int change(Collection<PhotoId> photos, UnaryOperator<PhotoNote> change) {
        Map<PhotoId, PhotoNote> notes = of(photos);
        int changed = 0;
        for (PhotoId photo : photos) {
            PhotoNote before = notes.getOrDefault(photo, PhotoNote.NONE);
            PhotoNote after = change.apply(before);
            if (!after.equals(before)) {
                save(photo, after);
                changed++;
            }
        }
        return changed;
    }

    /** A note that says nothing is none. */
    public void save(PhotoId photo, PhotoNote note) {
        if (note.equals(PhotoNote.NONE)) {
            sql.update("DELETE FROM photo_note WHERE photo_id = ?", photo.value());
            return;
        }
        @Nullable TakenTime taken = note.takenAt();
        sql.update(
                SAVE,
                photo.value(),
                note.favourite() ? 1 : 0,
                note.rating(),
                note.caption(),
                taken == null ? null : taken.toString(),
                note.turned(),
                note.hidden() ? 1 : 0);
    }
}
