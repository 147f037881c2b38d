package org.kith.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.row.Apart;
import org.kith.engine.store.sql.Sql;

/**
 * Which faces the user said are of two people or more, whoever they are: two groups without a name, or the parts of one
 * that was split. Remembered by their faces, since groups are made anew.
 */
public final class ApartStore {

    private final Sql sql;

    ApartStore(Sql sql) {
        this.sql = sql;
    }

    /** No face of one side is the person of a face of another. */
    public void add(List<? extends Collection<FaceId>> sides) {
        long question = sql.number("SELECT coalesce(max(question), 0) + 1 FROM apart");
        List<Object[]> rows = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            for (FaceId face : sides.get(side)) {
                rows.add(new Object[] {question, side, face.value()});
            }
        }
        sql.updateAll("INSERT INTO apart (question, side, face_id) VALUES (?, ?, ?)", rows);
    }

    public List<Apart> all() {
        return sql.list(
                "SELECT face_id, question, side FROM apart ORDER BY id",
                row -> new Apart(row.face("face_id"), row.number("question"), row.count("side")));
    }
}
