package org.kith.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.ClusterGrowth;
import org.kith.engine.store.row.ClusterMember;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.FaceForClustering;
import org.kith.engine.store.row.GroupingState;
import org.kith.engine.store.row.StandingCluster;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** The machine's groups: a cache, made again at any time. */
public final class ClusterStore {

    private final Sql sql;

    ClusterStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * The groups in place of those of before. A group of the same faces keeps its id, others get ids never used before.
     * Since the groups were computed from an earlier state, faces that are gone or that the user has ruled out meanwhile
     * are left out, and so is a person who is gone.
     *
     * @param changes the state the groups were made from, {@link ClusteringInput#changes()}
     */
    public void replaceAll(List<ClusterGroup> groups, long changes) {
        if (new ClusterReplacement(sql).replace(groups)) {
            sql.update("UPDATE grouping SET clusterings = clusterings + 1");
        }
        sql.update("UPDATE grouping SET grouped = ? WHERE grouped <> ?", changes, changes);
    }

    /**
     * All undecided faces were grouped anew, and {@link #replaceAll} has written it.
     *
     * @param faces all there were, in groups or not
     */
    public void noteFull(Collection<FaceForClustering> faces) {
        long last = faces.stream().mapToLong(face -> face.id().value()).max().orElse(0);
        sql.update("UPDATE grouping SET full_faces = ?, full_last_face = ?", faces.size(), last);
    }

    /**
     * Faces join clusters that are there, which keep their ids, or make new ones. Where the user has changed the cluster since
     * that was computed, nothing joins it.
     *
     * @param changes the state it was made from, {@link ClusteringInput#changes()}
     * @return how many faces joined
     */
    public int grow(List<ClusterGrowth> growths, long changes) {
        int added = new ClusterAddition(sql).add(growths);
        if (added > 0) {
            sql.update("UPDATE grouping SET clusterings = clusterings + 1");
        }
        sql.update("UPDATE grouping SET grouped = ? WHERE grouped <> ?", changes, changes);
        return added;
    }

    public GroupingState state() {
        return sql.first(
                        "SELECT full_faces, full_last_face, strictness FROM grouping",
                        row -> new GroupingState(
                                row.count("full_faces"), row.number("full_last_face"), row.real("strictness")))
                .orElseThrow();
    }

    /** By which faces are grouped from now on. */
    public void setStrictness(double strictness) {
        sql.update("UPDATE grouping SET strictness = ? WHERE strictness <> ?", strictness, strictness);
    }

    /** All clusters with faces, by id. */
    public List<StandingCluster> all() {
        Map<ClusterId, List<FaceId>> faces = new LinkedHashMap<>();
        Map<ClusterId, @Nullable PersonId> persons = new HashMap<>();
        sql.each(
                """
                SELECT c.id, c.person_id, m.face_id
                FROM cluster c JOIN cluster_member m ON m.cluster_id = c.id
                ORDER BY c.id, m.face_id""",
                row -> new StandingCluster(
                        row.cluster("id"), row.personOrNull("person_id"), List.of(row.face("face_id"))),
                row -> {
                    faces.computeIfAbsent(row.id(), id -> new ArrayList<>()).addAll(row.faces());
                    persons.put(row.id(), row.person());
                });
        List<StandingCluster> all = new ArrayList<>();
        faces.forEach((id, members) -> all.add(new StandingCluster(id, persons.get(id), members)));
        return all;
    }

    /** A cluster of its own for the faces, which leave those they were in. */
    public ClusterId make(Collection<FaceId> faces) {
        remove(faces);
        long cluster = sql.number("INSERT INTO cluster (person_id) VALUES (NULL) RETURNING id");
        List<Object[]> rows = new ArrayList<>();
        faces.forEach(face -> rows.add(new Object[] {face.value(), cluster}));
        sql.updateAll("INSERT INTO cluster_member (face_id, cluster_id) VALUES (?, ?)", rows);
        return new ClusterId(cluster);
    }

    /** The clusters the machine takes for a person, by id. */
    public List<ClusterId> ofPerson(PersonId person) {
        return sql.list(
                "SELECT id FROM cluster WHERE person_id = ? ORDER BY id", row -> row.cluster("id"), person.value());
    }

    /** Whether faces or verdicts have changed since the state the groups were made from. */
    public boolean areStale() {
        return sql.number("SELECT changes <> grouped FROM grouping") == 1;
    }

    /** Whether there are faces in it; until the next clustering an empty one may be left. */
    public boolean exists(ClusterId cluster) {
        return sql.exists("SELECT 1 FROM cluster_member WHERE cluster_id = ?", cluster.value());
    }

    public Optional<ClusterId> clusterOf(FaceId face) {
        return sql.first(
                "SELECT cluster_id FROM cluster_member WHERE face_id = ?",
                row -> row.cluster("cluster_id"),
                face.value());
    }

    /** Whom the machine takes the cluster for. */
    public Optional<PersonId> personOf(ClusterId cluster) {
        return sql.first(
                "SELECT person_id FROM cluster WHERE id = ? AND person_id IS NOT NULL",
                row -> row.person("person_id"),
                cluster.value());
    }

    /** All faces of the cluster, decided ones too, by id. */
    public List<FaceId> faces(ClusterId cluster) {
        return sql.list(
                "SELECT face_id FROM cluster_member WHERE cluster_id = ? ORDER BY face_id",
                row -> row.face("face_id"),
                cluster.value());
    }

    /** The faces of which the user has not said who they are; best quality first. */
    public List<ClusterMember> undecided(ClusterId cluster) {
        return sql.list(
                """
                SELECT m.face_id, f.photo_id, f.quality
                FROM cluster_member m
                JOIN face f ON f.id = m.face_id
                WHERE m.cluster_id = ?
                  AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = m.face_id AND v.kind <> 'is_not')
                ORDER BY f.quality DESC, f.id""",
                row -> new ClusterMember(row.face("face_id"), row.photo("photo_id"), row.real("quality")),
                cluster.value());
    }

    public void assign(ClusterId cluster, PersonId person) {
        sql.update("UPDATE cluster SET person_id = ? WHERE id = ?", person.value(), cluster.value());
    }

    /** The faces are in no cluster until the next clustering. */
    public void remove(Collection<FaceId> faces) {
        Set<ClusterId> left = new HashSet<>(sql.list(
                "DELETE FROM cluster_member WHERE face_id IN (SELECT value FROM json_each(?)) RETURNING cluster_id",
                row -> row.cluster("cluster_id"),
                Ids.json(faces, FaceId::value)));
        // of those they were in: looking at all of them would take as long as the act
        sql.update("""
                DELETE FROM cluster
                WHERE id IN (SELECT value FROM json_each(?))
                  AND NOT EXISTS (SELECT 1 FROM cluster_member m WHERE m.cluster_id = cluster.id)""", Ids.json(left, ClusterId::value));
    }

    /** Takes out of a person's clusters the faces of which the user says that they are not that person. */
    public void removeRejectedFrom(PersonId person) {
        remove(sql.list("""
                SELECT m.face_id
                FROM cluster c
                JOIN cluster_member m ON m.cluster_id = c.id
                JOIN verdict v ON v.face_id = m.face_id AND v.person_id = c.person_id AND v.kind = 'is_not'
                WHERE c.person_id = ?""", row -> row.face("face_id"), person.value()));
    }

    /** Takes out of a person's clusters the faces from before the birth. */
    public void removeUnbornFrom(PersonId person) {
        remove(sql.list("""
                SELECT m.face_id
                FROM cluster c
                JOIN cluster_member m ON m.cluster_id = c.id
                JOIN before_birth b ON b.face_id = m.face_id AND b.person_id = c.person_id
                WHERE c.person_id = ?""", row -> row.face("face_id"), person.value()));
    }

    public int count() {
        return (int) sql.number("SELECT count(DISTINCT cluster_id) FROM cluster_member");
    }
}
