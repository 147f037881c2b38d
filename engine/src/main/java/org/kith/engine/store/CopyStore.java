package org.kith.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceThresholds;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** Copies of a picture: what is said of a face is said of the same face on each of them. Confined to one transaction. */
final class CopyStore {

    private static final String ON_COPIES = """
            SELECT f.id AS face, f.x, f.y, f.width, f.height,
                   g.id AS copy, g.x AS copy_x, g.y AS copy_y, g.width AS copy_width, g.height AS copy_height
            FROM face f
            JOIN photo p ON p.id = f.photo_id
            JOIN photo q ON (q.content_hash = p.content_hash OR q.picture_hash = p.picture_hash) AND q.id <> p.id
            JOIN face g ON g.photo_id = q.id
            WHERE f.id IN (SELECT value FROM json_each(?))
            ORDER BY f.id, g.id""";

    private static final String COPY_VERDICTS = """
            INSERT INTO verdict (face_id, person_id, kind, source, created_at, assigned_to)
            SELECT ?, person_id, kind, source, created_at, assigned_to FROM verdict WHERE face_id = ?""";

    private static final String COPY_APART = """
            INSERT OR IGNORE INTO apart (question, side, face_id) SELECT question, side, ? FROM apart WHERE face_id = ?""";

    private static final String LEAVE_GROUP = """
            DELETE FROM cluster_member
            WHERE face_id = ? AND NOT EXISTS (SELECT 1 FROM cluster_member WHERE face_id = ?)""";

    private final Sql sql;

    CopyStore(Sql sql) {
        this.sql = sql;
    }

    /** What was said of the one is said of the other. */
    private record Copy(FaceId leader, FaceId follower) {}

    /** The copies of these faces follow them, but for those that are among them. */
    void follow(Collection<FaceId> faces) {
        Set<FaceId> leading = new HashSet<>(faces);
        write(copiesOf(faces, true).stream()
                .filter(pair -> !leading.contains(pair.follower()))
                .toList());
    }

    /** The faces of a photo of which nothing is said follow their copies; of several the one of which something was said last. */
    void inherit(PhotoId photo) {
        List<FaceId> open = sql.list("""
                SELECT id FROM face
                WHERE photo_id = ? AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = face.id)
                ORDER BY id""", row -> row.face("id"), photo.value());
        List<Copy> copies = copiesOf(open, false);
        Map<FaceId, Long> last = lastVerdicts(copies.stream().map(Copy::leader).toList());
        Map<FaceId, Copy> leaders = new HashMap<>();
        copies.stream()
                .filter(pair -> last.containsKey(pair.leader()))
                .sorted(Comparator.comparingLong(pair -> last.getOrDefault(pair.leader(), 0L)))
                .forEach(pair -> leaders.put(pair.follower(), pair));
        write(leaders.values());
    }

    /** @param leading whether the copies follow the faces, or the faces their copies */
    private List<Copy> copiesOf(Collection<FaceId> faces, boolean leading) {
        if (faces.isEmpty()) {
            return List.of();
        }
        List<Copy> copies = new ArrayList<>();
        sql.each(
                ON_COPIES,
                row -> row.box().intersectionOverUnion(row.box("copy_")) >= FaceThresholds.SAME_PLACE_IOU
                        ? List.of(new Copy(row.face(leading ? "face" : "copy"), row.face(leading ? "copy" : "face")))
                        : List.<Copy>of(),
                copies::addAll,
                Ids.json(faces, FaceId::value));
        return copies;
    }

    private Map<FaceId, Long> lastVerdicts(Collection<FaceId> faces) {
        Map<FaceId, Long> last = new HashMap<>();
        sql.each(
                """
                SELECT face_id, max(id) AS last FROM verdict
                WHERE face_id IN (SELECT value FROM json_each(?)) GROUP BY face_id""",
                row -> Map.entry(row.face("face_id"), row.number("last")),
                entry -> last.put(entry.getKey(), entry.getValue()),
                Ids.json(faces, FaceId::value));
        return last;
    }

    private void write(Collection<Copy> pairs) {
        Map<FaceId, Set<String>> said = new HashMap<>();
        Set<FaceId> asked = new HashSet<>();
        pairs.forEach(pair -> asked.addAll(List.of(pair.leader(), pair.follower())));
        sql.each(
                """
                SELECT face_id, kind || coalesce(person_id, '') AS word FROM verdict
                WHERE face_id IN (SELECT value FROM json_each(?))""",
                row -> Map.entry(row.face("face_id"), row.text("word")),
                entry -> said.computeIfAbsent(entry.getKey(), face -> new HashSet<>())
                        .add(entry.getValue()),
                Ids.json(asked, FaceId::value));
        List<Object[]> copies = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> withLeader = new ArrayList<>();
        Set<FaceId> followed = new HashSet<>();
        for (Copy pair : pairs) {
            withLeader.add(new Object[] {pair.follower().value(), pair.leader().value()});
            // of a picture that is there three times, the third copy may have two to follow: one is enough
            if (followed.add(pair.follower())
                    && !said.getOrDefault(pair.leader(), Set.of())
                            .equals(said.getOrDefault(pair.follower(), Set.of()))) {
                copies.add(new Object[] {pair.follower().value()});
                changed.add(new Object[] {pair.follower().value(), pair.leader().value()});
            }
        }
        sql.updateAll("DELETE FROM verdict WHERE face_id = ?", copies);
        sql.updateAll(COPY_VERDICTS, changed);
        sql.updateAll(LEAVE_GROUP, changed);
        sql.updateAll(COPY_APART, withLeader);
    }
}
