package org.kith.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** The user's word on faces. A new word on a face takes the place of those it contradicts, and of no other. */
public final class VerdictStore {

    private final Sql sql;

    VerdictStore(Sql sql) {
        this.sql = sql;
    }

    /** The faces are this person, and nobody else. */
    public void is(Collection<FaceId> faces, PersonId person, VerdictSource source) {
        Map<FaceId, @Nullable Long> assigned = new Assignments(sql).before(faces, person);
        String words = faces.stream()
                .map(face -> "[" + face.value() + "," + assigned.get(face) + "]")
                .collect(Collectors.joining(",", "[", "]"));
        // whole groups at once: a statement is compiled with its triggers, which takes longer than running it
        sql.update("""
                DELETE FROM verdict
                WHERE face_id IN (SELECT value FROM json_each(?)) AND (kind <> 'is_not' OR person_id = ?)""", Ids.json(faces, FaceId::value), person.value());
        sql.update("""
                INSERT INTO verdict (face_id, person_id, kind, source, assigned_to)
                SELECT json_extract(value, '$[0]'), ?, 'is', ?, json_extract(value, '$[1]') FROM json_each(?)""", person.value(), source.code(), words);
    }

    /** The face is not this person, whoever else it is. */
    public void isNot(FaceId face, PersonId person, VerdictSource source) {
        @Nullable Long assigned = new Assignments(sql).before(face, person);
        sql.update("DELETE FROM verdict WHERE face_id = ? AND person_id = ?", face.value(), person.value());
        sql.update(
                "INSERT INTO verdict (face_id, person_id, kind, source, assigned_to) VALUES (?, ?, 'is_not', ?, ?)",
                face.value(),
                person.value(),
                source.code(),
                assigned);
    }

    /** There is no face. */
    public void notAFace(FaceId face, VerdictSource source) {
        ofNobody(face, "not_a_face", source);
    }

    /** A face of nobody the user wants to know. */
    public void ignore(FaceId face, VerdictSource source) {
        ofNobody(face, "ignore", source);
    }

    /** There is no face, since the user drew its box elsewhere: which says nothing of whom the machine took it for. */
    public void isDrawnElsewhere(FaceId face) {
        ofNobody(face, "not_a_face", VerdictSource.FACE, null);
    }

    private void ofNobody(FaceId face, String kind, VerdictSource source) {
        ofNobody(face, kind, source, new Assignments(sql).before(face, null));
    }

    private void ofNobody(FaceId face, String kind, VerdictSource source, @Nullable Long assigned) {
        sql.update("DELETE FROM verdict WHERE face_id = ? AND kind <> 'is_not'", face.value());
        sql.update(
                "INSERT INTO verdict (face_id, kind, source, assigned_to) VALUES (?, ?, ?, ?)",
                face.value(),
                kind,
                source.code(),
                assigned);
    }

    /** Who the face is by the user's word. */
    public Optional<PersonId> personOf(FaceId face) {
        return sql.first(
                "SELECT person_id FROM verdict WHERE face_id = ? AND kind = 'is'",
                row -> row.person("person_id"),
                face.value());
    }

    /** Faces the user says are this person, by id. */
    public List<FaceId> facesOf(PersonId person) {
        return sql.list(
                "SELECT face_id FROM verdict WHERE person_id = ? AND kind = 'is' ORDER BY face_id",
                row -> row.face("face_id"),
                person.value());
    }

    /**
     * What was said of several faces at once is said of these one by one.
     *
     * @return how many of them were not looked at before
     */
    public int lookAt(Collection<FaceId> faces, PersonId person) {
        return sql.update(
                """
                UPDATE verdict SET source = ?
                WHERE person_id = ? AND kind = 'is' AND source <> ? AND face_id IN (SELECT value FROM json_each(?))""",
                VerdictSource.FACE.code(),
                person.value(),
                VerdictSource.FACE.code(),
                Ids.json(faces, FaceId::value));
    }

    /** Of these the best, by quality. */
    public List<FaceId> bestOf(PersonId person, int most) {
        return sql.list("""
                SELECT v.face_id FROM verdict v JOIN face f ON f.id = v.face_id
                WHERE v.person_id = ? AND v.kind = 'is' ORDER BY f.quality DESC, f.id LIMIT ?""", row -> row.face("face_id"), person.value(), most);
    }

    /** Faces the user says are not this person. */
    public Set<FaceId> rejectedFrom(PersonId person) {
        return sql
                .list(
                        "SELECT face_id FROM verdict WHERE person_id = ? AND kind = 'is_not'",
                        row -> row.face("face_id"),
                        person.value())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Photos in which the user has shown this person. */
    public Set<PhotoId> photosOf(PersonId person) {
        return sql.list("""
                        SELECT DISTINCT f.photo_id
                        FROM verdict v JOIN face f ON f.id = v.face_id
                        WHERE v.person_id = ? AND v.kind = 'is'""", row -> row.photo("photo_id"), person.value()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * All that was said of one person is said of another. Where the two contradict each other on a face, it is that person:
     * by merging, the user takes back that they were two.
     *
     * @return on how many faces they contradicted each other
     */
    public int move(PersonId from, PersonId to) {
        int contradictions = sql.update("""
                DELETE FROM verdict AS no
                WHERE no.kind = 'is_not' AND no.person_id IN (?, ?)
                  AND EXISTS (SELECT 1 FROM verdict yes
                              WHERE yes.face_id = no.face_id AND yes.kind = 'is' AND yes.person_id IN (?, ?))""", from.value(), to.value(), from.value(), to.value());
        sql.update("""
                DELETE FROM verdict
                WHERE person_id = ? AND face_id IN (SELECT face_id FROM verdict WHERE person_id = ?)""", from.value(), to.value());
        sql.update("UPDATE verdict SET person_id = ? WHERE person_id = ?", to.value(), from.value());
        sql.update("UPDATE verdict SET assigned_to = ? WHERE assigned_to = ?", to.value(), from.value());
        return contradictions;
    }
}
