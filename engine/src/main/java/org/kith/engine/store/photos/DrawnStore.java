package org.kith.engine.store.photos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.model.photo.SeenFace;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.LandmarksBlob;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/**
 * Faces that the user drew where none was found, by the user's word. They belong to the picture, as a verdict does: what is drawn on a
 * photo is drawn on its copies. Confined to one transaction.
 */
public final class DrawnStore {

    /** The number that no face has had; of each, since the row of the face is made with that of its box. */
    private static final String NEW = """
            INSERT INTO drawn (face_id, photo_id, x, y, width, height)
            SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'face'), 0) + 1, ?, ?, ?, ?, ? RETURNING face_id""";

    private static final String COPIES_OF_FACE = """
            SELECT c.face_id FROM drawn d
            JOIN drawn c ON c.x = d.x AND c.y = d.y AND c.width = d.width AND c.height = d.height
            WHERE d.face_id = ?2 AND c.photo_id IN (%s)""".formatted(PhotoCopies.WITH_COPIES);

    private static final String DUE = """
            SELECT f.id, f.photo_id, f.x, f.y, f.width, f.height, p.path, p.size_bytes, p.modified_ms, p.changed_ms, p.content_hash,
                   p.still_ms, n.turned
            FROM face f
            JOIN photo p ON p.id = f.photo_id
            LEFT JOIN photo_note n ON n.photo_id = p.id
            WHERE f.sight = 'due' AND p.status <> 'missing'
            ORDER BY f.photo_id, f.id""";

    private static final String SEEN = """
            UPDATE face
            SET landmarks = ?, score = ?, quality = ?, size_px = ?, role = ?, sight = 'seen'
            WHERE id = ? AND sight = 'due' AND x = ? AND y = ? AND width = ? AND height = ?""";

    private static final String UNSEEN = """
            UPDATE face SET sight = 'unseen'
            WHERE id = ? AND sight = 'due' AND x = ? AND y = ? AND width = ? AND height = ?""";

    /** A box as the table has it, in millionths of the upright photo: never empty. */
    private record Millionths(long x, long y, long width, long height) {

        static Millionths of(Box box) {
            return new Millionths(
                    of(box.x()), of(box.y()), Math.max(1, of(box.width())), Math.max(1, of(box.height())));
        }

        private static long of(double fraction) {
            return Math.round(fraction * 1e6);
        }

        static Millionths of(Row row) throws SQLException {
            return new Millionths(row.number("x"), row.number("y"), row.number("width"), row.number("height"));
        }

        Box box() {
            return new Box(x / 1e6, y / 1e6, width / 1e6, height / 1e6);
        }
    }

    private final Sql sql;

    public DrawnStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * On the photo and its copies.
     *
     * @return the face on this photo
     */
    public FaceId add(PhotoId photo, Box box) {
        FaceId face = insert(photo, box);
        for (PhotoId copy : copies(photo)) {
            if (!copy.equals(photo)) {
                insert(copy, box);
            }
        }
        return face;
    }

    private FaceId insert(PhotoId photo, Box box) {
        Millionths kept = Millionths.of(box);
        return new FaceId(sql.number(NEW, photo.value(), kept.x(), kept.y(), kept.width(), kept.height()));
    }

    private List<PhotoId> copies(PhotoId photo) {
        return sql.list(PhotoCopies.WITH_COPIES, row -> row.photo("id"), Ids.json(List.of(photo), PhotoId::value));
    }

    public boolean isDrawn(FaceId face) {
        return sql.exists("SELECT 1 FROM drawn WHERE face_id = ?", face.value());
    }

    /** Whether it was looked at, and no face was seen there. */
    public boolean isUnseen(FaceId face) {
        return sql.exists("SELECT 1 FROM face WHERE id = ? AND sight = 'unseen'", face.value());
    }

    /** To another place of the photo and its copies; it is looked at anew. */
    public void move(FaceId face, Box box) {
        Millionths kept = Millionths.of(box);
        sql.update(
                "UPDATE drawn SET x = ?, y = ?, width = ?, height = ? WHERE face_id IN (SELECT value FROM json_each(?))",
                kept.x(),
                kept.y(),
                kept.width(),
                kept.height(),
                Ids.json(withCopies(face), FaceId::value));
    }

    /** With all that was said of it, on copies of the photo too. */
    public void remove(FaceId face) {
        String faces = Ids.json(withCopies(face), FaceId::value);
        sql.update("DELETE FROM verdict WHERE face_id IN (SELECT value FROM json_each(?))", faces);
        sql.update("DELETE FROM apart WHERE face_id IN (SELECT value FROM json_each(?))", faces);
        sql.update(
                "UPDATE person SET cover_face_id = NULL WHERE cover_face_id IN (SELECT value FROM json_each(?))",
                faces);
        sql.update("DELETE FROM drawn WHERE face_id IN (SELECT value FROM json_each(?))", faces);
    }

    private List<FaceId> withCopies(FaceId face) {
        long photo = sql.number("SELECT photo_id FROM drawn WHERE face_id = ?", face.value());
        return sql.list(
                COPIES_OF_FACE,
                row -> row.face("face_id"),
                Ids.json(List.of(new PhotoId(photo)), PhotoId::value),
                face.value());
    }

    /** A photo that has come is one of which something is said already: what is drawn on its copies is drawn on it. */
    public void inherit(PhotoId photo) {
        sql.list(
                        """
                        SELECT DISTINCT x, y, width, height FROM drawn
                        WHERE photo_id IN (%s)
                        EXCEPT SELECT x, y, width, height FROM drawn WHERE photo_id = ?2""".formatted(PhotoCopies.WITH_COPIES),
                        row -> Millionths.of(row).box(),
                        Ids.json(List.of(photo), PhotoId::value),
                        photo.value())
                .forEach(box -> insert(photo, box));
    }

    /** The picture is another one: these are looked at anew. */
    public void lookAgain(Collection<FaceId> faces) {
        String ids = Ids.json(faces, FaceId::value);
        sql.update("UPDATE face SET sight = 'due' WHERE id IN (SELECT value FROM json_each(?))", ids);
        sql.update("DELETE FROM embedding WHERE face_id IN (SELECT value FROM json_each(?))", ids);
    }

    /** Faces that nobody has looked at since they were drawn, of photos that are there, by photo. */
    public Map<PhotoId, List<DueFace>> due() {
        Map<PhotoId, List<DueFace>> due = new LinkedHashMap<>();
        sql.each(DUE, row -> Map.entry(row.photo("photo_id"), due(row)), entry -> due.computeIfAbsent(
                        entry.getKey(), photo -> new ArrayList<>())
                .add(entry.getValue()));
        return due;
    }

    private static DueFace due(Row row) throws SQLException {
        byte @Nullable [] hash = row.bytesOrNull("content_hash");
        return new DueFace(
                row.face("id"),
                row.file(),
                hash == null ? null : ContentHash.of(hash),
                row.millisOrNull("still_ms"),
                new QuarterTurn(row.count("turned")),
                row.box());
    }

    /**
     * What was found out of a face, unless it is elsewhere meanwhile.
     *
     * @param seen empty where no face is seen: then only the name counts
     */
    public void looked(DueFace face, Optional<SeenFace> seen) {
        Box box = face.box();
        if (seen.isEmpty()) {
            sql.update(UNSEEN, face.face().value(), box.x(), box.y(), box.width(), box.height());
            return;
        }
        FaceQuality quality = seen.get().quality();
        sql.update(
                SEEN,
                LandmarksBlob.encode(seen.get().landmarks()),
                seen.get().score(),
                quality.value(),
                quality.sizePx(),
                quality.role().code(),
                face.face().value(),
                box.x(),
                box.y(),
                box.width(),
                box.height());
    }
}
