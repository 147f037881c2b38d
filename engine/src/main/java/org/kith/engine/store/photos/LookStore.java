package org.kith.engine.store.photos;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Look;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.StoredTime;

/** How photos look. Confined to one transaction. */
public final class LookStore {

    private static final String ALL = """
            SELECT id, hex(content_hash) AS content, hex(picture_hash) AS picture, look_hash, sharpness, colour, taken_at, taken_digits,
                   width, height, size_bytes
            FROM photo p
            WHERE status <> 'missing' AND width IS NOT NULL AND content_hash IS NOT NULL
              AND id NOT IN (SELECT photo_id FROM photo_note WHERE hidden = 1)
            ORDER BY id""";

    private final Sql sql;

    public LookStore(Sql sql) {
        this.sql = sql;
    }

    public void save(PhotoId photo, @Nullable Look look) {
        sql.update(
                "UPDATE photo SET look_hash = ?, sharpness = ?, colour = ? WHERE id = ?",
                look == null ? null : look.hash(),
                look == null ? null : look.sharpness(),
                look == null ? null : look.colour(),
                photo.value());
    }

    /** Photos that were looked at by an earlier program, newest first, by what their small pictures are kept under. */
    public Map<PhotoId, ContentHash> unknown() {
        Map<PhotoId, ContentHash> photos = new LinkedHashMap<>();
        sql.each(
                """
                SELECT id, content_hash FROM photo
                WHERE look_hash IS NULL AND status = 'indexed' AND content_hash IS NOT NULL ORDER BY shown_at DESC""",
                row -> Map.entry(row.photo("id"), ContentHash.of(row.bytes("content_hash"))),
                entry -> photos.put(entry.getKey(), entry.getValue()));
        return photos;
    }

    /** All that are shown, whether their look is known or not. */
    public List<SeenPhoto> all() {
        return sql.list(ALL, LookStore::seen);
    }

    private static SeenPhoto seen(Row row) throws SQLException {
        @Nullable Long hash = row.idOrNull("look_hash");
        @Nullable Double sharpness = row.realOrNull("sharpness");
        @Nullable Double colour = row.realOrNull("colour");
        @Nullable String taken = row.textOrNull("taken_at");
        String picture = row.textOrNull("picture") == null ? "" : row.text("picture");
        return new SeenPhoto(
                row.photo("id"),
                row.text("content"),
                picture,
                hash == null || sharpness == null || colour == null ? null : new Look(hash, sharpness, colour),
                taken == null || row.count("taken_digits") < SeenPhoto.TO_THE_SECOND ? null : StoredTime.parse(taken),
                (long) row.count("width") * row.count("height"),
                row.number("size_bytes"));
    }
}
