package org.kith.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kith.engine.model.FaceId;

/** Groups without a name that the user said are two people, remembered by their faces: groups are made anew. */
public final class ApartStore {

    /** Who says later that the two are one person takes it back by that. */
    private static final String ALL = """
            SELECT face_id, 2 * question + side AS side
            FROM apart
            WHERE question NOT IN (
                SELECT a.question
                FROM apart a
                JOIN verdict va ON va.face_id = a.face_id AND va.kind = 'is'
                JOIN apart b ON b.question = a.question AND b.side > a.side
                JOIN verdict vb ON vb.face_id = b.face_id AND vb.kind = 'is' AND vb.person_id = va.person_id)
            ORDER BY id""";

    private final Sql sql;

    ApartStore(Sql sql) {
        this.sql = sql;
    }

    /** No face of the first is the person of one of the second. */
    public void add(Collection<FaceId> first, Collection<FaceId> second) {
        long question = sql.number("SELECT coalesce(max(question), 0) + 1 FROM apart");
        List<Object[]> rows = new ArrayList<>();
        first.forEach(face -> rows.add(new Object[] {question, 0, face.value()}));
        second.forEach(face -> rows.add(new Object[] {question, 1, face.value()}));
        sql.updateAll("INSERT INTO apart (question, side, face_id) VALUES (?, ?, ?)", rows);
    }

    public List<Apart> all() {
        return sql.list(ALL, row -> new Apart(row.face("face_id"), row.number("side")));
    }
}
