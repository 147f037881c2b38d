package org.kith.engine.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/**
 * Whom the machine takes faces for at the moment the user speaks of them; asked before the word is written. Where the user has
 * spoken before it is what the machine said then, since by now it follows the user.
 */
final class Assignments {

    private static final String BEFORE_VERDICT = """
            SELECT f.id,
                   CASE WHEN f.sight <> 'seen' THEN NULL -- drawn by the user: it could be taken for nobody
                        WHEN word.id IS NOT NULL THEN word.assigned_to
                        WHEN no.id IS NOT NULL THEN no.assigned_to
                        WHEN c.person_id IS NOT NULL THEN c.person_id
                        WHEN EXISTS (SELECT 1 FROM cluster WHERE person_id = ?) THEN 0 -- knew the person, not in this face
                   END AS assigned_to
            FROM face f
            LEFT JOIN verdict word ON word.face_id = f.id AND word.kind <> 'is_not'
            LEFT JOIN verdict no ON no.face_id = f.id AND no.person_id = ?
            LEFT JOIN cluster_member m ON m.face_id = f.id
            LEFT JOIN cluster c ON c.id = m.cluster_id
                 AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.person_id = c.person_id)
            WHERE f.id IN (SELECT value FROM json_each(?))""";

    private final Sql sql;

    private record Before(FaceId face, @Nullable Long assigned) {}

    Assignments(Sql sql) {
        this.sql = sql;
    }

    /**
     * As the column {@code assigned_to} has it.
     *
     * @param person whom the word is about
     */
    Map<FaceId, @Nullable Long> before(Collection<FaceId> faces, @Nullable PersonId person) {
        @Nullable Long id = person == null ? null : person.value();
        Map<FaceId, @Nullable Long> assigned = new HashMap<>();
        sql.each(
                BEFORE_VERDICT,
                row -> new Before(row.face("id"), row.idOrNull("assigned_to")),
                before -> assigned.put(before.face(), before.assigned()),
                id,
                id,
                Ids.json(faces, FaceId::value));
        return assigned;
    }

    @Nullable
    Long before(FaceId face, @Nullable PersonId person) {
        return before(List.of(face), person).get(face);
    }
}
