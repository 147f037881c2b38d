package org.kith.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.circles.CircleStore;
import org.kith.engine.store.photos.PresenceStore;
import org.kith.engine.store.photos.ToldStore;
import org.kith.engine.store.row.Forgotten;
import org.kith.engine.store.row.Forgotten.FacePlace;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.shares.ShareStore;
import org.kith.engine.store.sql.EmbeddingBlob;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** Takes somebody out of a library for good, and keeps the machine from learning the faces again. */
public final class ForgetStore {

    /** By the user's word, or in a cluster of the person without a word that says otherwise. */
    private static final String FACES_OF_PERSON = """
            SELECT face_id FROM verdict WHERE person_id = ?1 AND kind = 'is'
            UNION
            SELECT m.face_id FROM cluster c JOIN cluster_member m ON m.cluster_id = c.id
            WHERE c.person_id = ?1
              AND NOT EXISTS (SELECT 1 FROM verdict v
                              WHERE v.face_id = m.face_id AND (v.kind <> 'is_not' OR v.person_id = ?1))""";

    /** The same numbers are the same picture, as in copies of a photo. */
    private static final String UNDECIDED_COPIES = """
            SELECT e.face_id FROM embedding e
            WHERE e.vector IN (SELECT vector FROM embedding WHERE face_id IN (SELECT value FROM json_each(?)))
              AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = e.face_id AND v.kind <> 'is_not')""";

    private final Sql sql;

    ForgetStore(Sql sql) {
        this.sql = sql;
    }

    /** How many faces would be forgotten with the person. */
    public int facesOf(PersonId person) {
        return (int) sql.number("SELECT count(*) FROM (" + FACES_OF_PERSON + ")", person.value());
    }

    /**
     * The person, what was said of them, the embeddings of their faces and every trace in the journal are gone; the faces stay
     * as boxes that are ignored. What was undone can be done again no more; all else in the journal that is not about them
     * stays.
     */
    public Forgotten forget(PersonId person) {
        Set<Long> faces = faces(person);
        String faceIds = json(faces);
        ForgottenInJournal journal = new ForgottenInJournal(sql, person);
        Forgotten forgotten = new Forgotten(journal.names(), faces.size(), embeddings(faceIds), places(faceIds));
        new UnfinishedStore(sql)
                .faces(forgotten.pictures().stream().map(FacePlace::content).toList());
        journal.scrub(faceIds);
        // what a learned model tells of the people it was learned from
        journal.names().forEach(name -> sql.update("UPDATE model SET report = '' WHERE instr(report, ?) > 0", name));
        sql.update("DELETE FROM embedding WHERE face_id IN (SELECT value FROM json_each(?))", faceIds);
        sql.update("DELETE FROM cluster_member WHERE face_id IN (SELECT value FROM json_each(?))", faceIds);
        sql.update("DELETE FROM cluster WHERE id NOT IN (SELECT cluster_id FROM cluster_member)");
        // what an act did to clusters is undone no more: they are others now
        sql.update("UPDATE grouping SET clusterings = clusterings + 1");
        sql.update("DELETE FROM verdict WHERE face_id IN (SELECT value FROM json_each(?))", faceIds);
        sql.update("DELETE FROM verdict WHERE person_id = ?", person.value());
        sql.update("UPDATE verdict SET assigned_to = NULL WHERE assigned_to = ?", person.value());
        sql.update(
                "INSERT INTO verdict (face_id, kind, source) SELECT value, 'ignore', ? FROM json_each(?)",
                VerdictSource.FORGOTTEN.code(),
                faceIds);
        sql.update(
                "UPDATE person SET cover_face_id = NULL WHERE cover_face_id IN (SELECT value FROM json_each(?))",
                faceIds);
        // a box that nobody but the user saw says who was there
        sql.update(
                "DELETE FROM verdict WHERE face_id IN (SELECT face_id FROM drawn WHERE face_id IN (SELECT value FROM json_each(?)))",
                faceIds);
        sql.update("DELETE FROM drawn WHERE face_id IN (SELECT value FROM json_each(?))", faceIds);
        new PresenceStore(sql).forget(person);
        journal.names().forEach(new ToldStore(sql)::forget);
        new ShareStore(sql).forget(journal.names());
        new CircleStore(sql).leave(person);
        sql.update("DELETE FROM person WHERE id = ?", person.value());
        return forgotten;
    }

    private Set<Long> faces(PersonId person) {
        Set<Long> faces = new HashSet<>(sql.list(FACES_OF_PERSON, row -> row.number(1), person.value()));
        faces.addAll(sql.list(UNDECIDED_COPIES, row -> row.number(1), json(faces)));
        return faces;
    }

    private List<Embedding> embeddings(String faces) {
        return sql.list(
                "SELECT vector FROM embedding WHERE face_id IN (SELECT value FROM json_each(?))",
                row -> row.embedding("vector"),
                faces);
    }

    private List<FacePlace> places(String faces) {
        return places("f.id IN (SELECT value FROM json_each(?))", faces);
    }

    private List<FacePlace> places(String condition, String parameter) {
        return sql.list(
                """
                SELECT p.content_hash, f.x, f.y, f.width, f.height FROM face f JOIN photo p ON p.id = f.photo_id
                WHERE p.content_hash IS NOT NULL AND\s""" + condition, row -> new FacePlace(ContentHash.of(row.bytes("content_hash")), row.box()), parameter);
    }

    /** Faces of people who are forgotten. */
    public List<FacePlace> forgottenPlaces() {
        return places("f.id IN (SELECT face_id FROM verdict WHERE source = ?)", VerdictSource.FORGOTTEN.code());
    }

    /** In how many rows a text stands: paths and other people's names may hold that of somebody who is forgotten. */
    public int rowsWith(String text) {
        List<String> columns = new ArrayList<>();
        for (String column : List.of(
                "path FROM photo",
                "problem_detail FROM photo",
                "path FROM folder",
                "path FROM folder_problem",
                "path FROM passed_over",
                "path FROM read_anyway",
                "joined FROM person",
                "person FROM shared_word",
                "person_key FROM shared_word",
                "name FROM sharer",
                "detail FROM folder_problem",
                "name FROM person",
                "name_key FROM person",
                "name FROM journal",
                "others FROM journal",
                "before FROM journal_change",
                "after FROM journal_change",
                "report FROM model",
                "calibration FROM model")) {
            columns.add("SELECT " + column);
        }
        return (int) sql.number(
                "SELECT count(*) FROM (" + String.join(" UNION ALL ", columns) + ") WHERE instr(path, ?) > 0", text);
    }

    /** Of these embeddings, those that are in the library still: another face has the same numbers. */
    public List<Embedding> stillThere(Collection<Embedding> embeddings) {
        return embeddings.stream()
                .filter(embedding ->
                        sql.exists("SELECT 1 FROM embedding WHERE vector = ?", EmbeddingBlob.encode(embedding)))
                .toList();
    }

    private static String json(Collection<Long> ids) {
        return Ids.json(ids, Long::longValue);
    }
}
