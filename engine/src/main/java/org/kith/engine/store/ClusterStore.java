package org.kith.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

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
        sql.update(
                "DELETE FROM cluster_member WHERE face_id IN (SELECT value FROM json_each(?))",
                Ids.json(faces, FaceId::value));
        sql.update("DELETE FROM cluster WHERE id NOT IN (SELECT cluster_id FROM cluster_member)");
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

    public int count() {
        return (int) sql.number("SELECT count(DISTINCT cluster_id) FROM cluster_member");
    }
}
