package org.kith.engine.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** Writes a clustering, touching only what differs from the one before. */
final class ClusterReplacement {

    private static final String FACES_FOR_CLUSTERS = """
            SELECT id FROM face
            WHERE NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = face.id AND v.kind IN ('not_a_face', 'ignore'))""";

    private final Sql sql;

    ClusterReplacement(Sql sql) {
        this.sql = sql;
    }

    /** Whether anything is other than it was. */
    boolean replace(List<ClusterGroup> groups) {
        Map<ClusterId, Set<FaceId>> before = members();
        Map<FaceId, ClusterId> clusterOf = new HashMap<>();
        before.forEach((cluster, faces) -> faces.forEach(face -> clusterOf.put(face, cluster)));
        Map<ClusterId, @Nullable PersonId> kept = new HashMap<>();
        List<ClusterGroup> changed = new ArrayList<>();
        for (ClusterGroup group : current(groups)) {
            @Nullable ClusterId cluster = clusterOf.get(group.faces().iterator().next());
            if (cluster != null && Objects.equals(before.get(cluster), group.faces())) {
                kept.put(cluster, group.person());
            } else {
                changed.add(group);
            }
        }
        int rows = deleteAllBut(kept.keySet()) + assign(kept) + changed.size();
        changed.forEach(this::insert);
        return rows > 0;
    }

    private Map<ClusterId, Set<FaceId>> members() {
        Map<ClusterId, Set<FaceId>> members = new HashMap<>();
        sql.each(
                "SELECT cluster_id, face_id FROM cluster_member",
                row -> Map.entry(row.cluster("cluster_id"), row.face("face_id")),
                entry -> members.computeIfAbsent(entry.getKey(), id -> new HashSet<>())
                        .add(entry.getValue()));
        return members;
    }

    /** Without what is gone since the groups were computed. */
    private List<ClusterGroup> current(List<ClusterGroup> groups) {
        Set<FaceId> faces = new HashSet<>(sql.list(FACES_FOR_CLUSTERS, row -> row.face("id")));
        Set<PersonId> persons = new HashSet<>(sql.list("SELECT id FROM person", row -> row.person("id")));
        List<ClusterGroup> current = new ArrayList<>();
        for (ClusterGroup group : groups) {
            Set<FaceId> present = group.faces().stream().filter(faces::contains).collect(Collectors.toSet());
            @Nullable PersonId person = group.person();
            if (!present.isEmpty()) {
                current.add(new ClusterGroup(present, persons.contains(person) ? person : null));
            }
        }
        return current;
    }

    private int deleteAllBut(Set<ClusterId> kept) {
        return sql.update(
                "DELETE FROM cluster WHERE id NOT IN (SELECT value FROM json_each(?))",
                Ids.json(kept, ClusterId::value));
    }

    private int assign(Map<ClusterId, @Nullable PersonId> persons) {
        int rows = 0;
        for (Map.Entry<ClusterId, @Nullable PersonId> entry : persons.entrySet()) {
            @Nullable PersonId person = entry.getValue();
            @Nullable Long id = person == null ? null : person.value();
            rows += sql.update(
                    "UPDATE cluster SET person_id = ? WHERE id = ? AND person_id IS NOT ?",
                    id,
                    entry.getKey().value(),
                    id);
        }
        return rows;
    }

    private void insert(ClusterGroup group) {
        @Nullable PersonId person = group.person();
        long cluster = sql.number(
                "INSERT INTO cluster (person_id) VALUES (?) RETURNING id", person == null ? null : person.value());
        List<Object[]> rows = new ArrayList<>();
        group.faces().stream().map(FaceId::value).sorted().forEach(face -> rows.add(new Object[] {face, cluster}));
        sql.updateAll("INSERT INTO cluster_member (face_id, cluster_id) VALUES (?, ?)", rows);
    }
}
