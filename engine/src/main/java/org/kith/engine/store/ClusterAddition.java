package org.kith.engine.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.ClusterGrowth;
import org.kith.engine.store.sql.Sql;

/** Adds faces to clusters, which keep their ids. What has changed since that was computed is left for the next time. */
final class ClusterAddition {

    private static final String MAY_BE_GROUPED = """
            SELECT 1 FROM face
            WHERE id = ?
              AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = face.id AND v.kind IN ('not_a_face', 'ignore'))""";

    private static final String ADD = """
            INSERT INTO cluster_member (face_id, cluster_id) VALUES (?, ?)
            ON CONFLICT (face_id) DO UPDATE SET cluster_id = excluded.cluster_id""";

    private final Sql sql;

    ClusterAddition(Sql sql) {
        this.sql = sql;
    }

    /** How many faces were added. */
    int add(List<ClusterGrowth> growths) {
        int added = 0;
        for (ClusterGrowth growth : growths) {
            added += add(growth);
        }
        if (added > 0) {
            sql.update("DELETE FROM cluster WHERE id NOT IN (SELECT cluster_id FROM cluster_member)");
        }
        return added;
    }

    private int add(ClusterGrowth growth) {
        List<FaceId> faces = growth.faces().stream()
                .filter(face -> sql.exists(MAY_BE_GROUPED, face.value()))
                .toList();
        if (faces.isEmpty() || isOutdated(growth)) {
            return 0;
        }
        long cluster = clusterFor(growth);
        List<Object[]> rows = new ArrayList<>();
        faces.forEach(face -> rows.add(new Object[] {face.value(), cluster}));
        sql.updateAll(ADD, rows);
        return faces.size();
    }

    /** The user has done something to the cluster, or the person, in between. */
    private boolean isOutdated(ClusterGrowth growth) {
        @Nullable PersonId person = growth.person();
        if (person != null && !sql.exists("SELECT 1 FROM person WHERE id = ?", person.value())) {
            return true;
        }
        @Nullable ClusterId cluster = growth.cluster();
        if (cluster == null) {
            return false;
        }
        @Nullable PersonId before = growth.personBefore();
        return !sql.exists(
                "SELECT 1 FROM cluster WHERE id = ? AND person_id IS ?",
                cluster.value(),
                before == null ? null : before.value());
    }

    private long clusterFor(ClusterGrowth growth) {
        @Nullable PersonId person = growth.person();
        @Nullable Long personId = person == null ? null : person.value();
        @Nullable ClusterId cluster = growth.cluster();
        if (cluster == null) {
            return sql.number("INSERT INTO cluster (person_id) VALUES (?) RETURNING id", personId);
        }
        if (!Objects.equals(person, growth.personBefore())) {
            sql.update("UPDATE cluster SET person_id = ? WHERE id = ?", personId, cluster.value());
        }
        return cluster.value();
    }
}
