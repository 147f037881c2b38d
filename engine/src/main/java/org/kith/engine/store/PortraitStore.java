package org.kith.engine.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.FaceSource;
import org.kith.engine.store.row.GroupFace;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.sql.LandmarksBlob;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** Faces as one looks at them: on their photo, or those of one person or cluster. */
public final class PortraitStore {

    /** The view face_person for one photo only: joined as a view it would be computed for all faces of the library. */
    private static final String FACES_OF_PHOTO = """
            SELECT f.*, m.cluster_id, person.id AS person_id, person.name AS person_name,
                   word.kind IS 'is' AS decided,
                   coalesce(word.kind, (SELECT kind FROM verdict WHERE face_id = f.id LIMIT 1)) AS verdict
            FROM face f
            LEFT JOIN verdict word ON word.face_id = f.id AND word.kind <> 'is_not'
            LEFT JOIN cluster_member m ON m.face_id = f.id
            LEFT JOIN cluster c ON c.id = m.cluster_id AND word.id IS NULL
                 AND NOT EXISTS (SELECT 1 FROM verdict no WHERE no.face_id = f.id AND no.person_id = c.person_id)
            LEFT JOIN person ON person.id = coalesce(word.person_id, c.person_id)
            WHERE f.photo_id = ?
            ORDER BY f.x, f.id""";

    private final Sql sql;

    PortraitStore(Sql sql) {
        this.sql = sql;
    }

    /** From left to right; also those the user has ruled out, which say so. */
    public List<PhotoFace> ofPhoto(PhotoId photo) {
        return sql.list(
                FACES_OF_PHOTO,
                row -> new PhotoFace(
                        row.face("id"),
                        row.box(),
                        LandmarksBlob.decode(row.bytes("landmarks")),
                        row.real("quality"),
                        row.personOrNull("person_id"),
                        row.textOrNull("person_name"),
                        row.flag("decided"),
                        row.clusterOrNull("cluster_id"),
                        row.codeOrNull(Verdict.class, "verdict")),
                photo.value());
    }

    /** By verdict or assignment, best quality first. */
    public List<GroupFace> ofPerson(PersonId person) {
        return sql.list("""
                SELECT f.*, fp.decided FROM face_person fp JOIN face f ON f.id = fp.face_id
                WHERE fp.person_id = ?
                ORDER BY f.quality DESC, f.id""", PortraitStore::groupFace, person.value());
    }

    /** Those the user has not said anything else of, best quality first: as many as the cluster's summary counts. */
    public List<GroupFace> ofCluster(ClusterId cluster) {
        return sql.list("""
                SELECT f.*, 0 AS decided FROM cluster_member m JOIN face f ON f.id = m.face_id
                WHERE m.cluster_id = ?
                  AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.kind <> 'is_not')
                ORDER BY f.quality DESC, f.id""", PortraitStore::groupFace, cluster.value());
    }

    private static GroupFace groupFace(Row row) throws SQLException {
        return new GroupFace(
                row.face("id"), row.photo("photo_id"), row.box(), row.real("quality"), row.flag("decided"));
    }

    /** Empty for a face of somebody who is forgotten: no picture is made of it any more. */
    public Optional<FaceSource> source(FaceId face) {
        return sql.first(
                """
                SELECT p.path, p.content_hash, p.still_ms, p.width AS photo_width, p.height AS photo_height, n.turned, f.x, f.y, f.width, f.height
                FROM face f JOIN photo p ON p.id = f.photo_id LEFT JOIN photo_note n ON n.photo_id = p.id
                WHERE f.id = ?
                  AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.source = 'forgotten')""",
                row -> new FaceSource(
                        GalleryStore.source(row), row.box(), row.count("photo_width"), row.count("photo_height")),
                face.value());
    }
}
