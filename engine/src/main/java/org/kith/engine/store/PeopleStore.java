package org.kith.engine.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.circles.CircleStore;
import org.kith.engine.store.photos.PresenceStore;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.NameCount;
import org.kith.engine.store.row.PeopleOverview;
import org.kith.engine.store.row.PersonSummary;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** The people the user knows. */
public final class PeopleStore {

    /** SQLite takes the columns without an aggregate from the row with the greatest max(): here the best face. */
    private static final String PEOPLE_WITH_FACES = """
            SELECT person.*, coalesce(fp.decided, 0) AS decided, coalesce(fp.assigned, 0) AS assigned,
                   coalesce(fp.photos, 0) + coalesce(alone.photos, 0) AS photos, coalesce(person.cover_face_id, fp.face_id) AS shown
            FROM person
            LEFT JOIN (SELECT person_id, sum(decided) AS decided, sum(1 - decided) AS assigned,
                              count(DISTINCT f.photo_id) AS photos, f.id AS face_id, max(f.quality)
                       FROM face_person JOIN face f ON f.id = face_person.face_id
                       GROUP BY person_id) fp ON fp.person_id = person.id
            LEFT JOIN (SELECT person_id, count(*) AS photos FROM presence_alone GROUP BY person_id) alone
                 ON alone.person_id = person.id
            WHERE person.name IS NOT NULL OR fp.person_id IS NOT NULL
            ORDER BY decided + assigned DESC, person.id""";

    private static final String UNNAMED_CLUSTERS = """
            SELECT c.id, count(*) AS faces, count(DISTINCT f.photo_id) AS photos, f.id AS face_id, max(f.quality)
            FROM cluster c
            JOIN cluster_member m ON m.cluster_id = c.id
            JOIN face f ON f.id = m.face_id
            WHERE c.person_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.kind <> 'is_not')
            GROUP BY c.id
            ORDER BY faces DESC, c.id""";

    private final Sql sql;

    PeopleStore(Sql sql) {
        this.sql = sql;
    }

    public PeopleOverview overview() {
        List<PersonSummary> people = sql.list(
                PEOPLE_WITH_FACES,
                row -> new PersonSummary(
                        person(row),
                        row.count("decided"),
                        row.count("assigned"),
                        row.count("photos"),
                        row.faceOrNull("shown")));
        List<ClusterSummary> unnamed = sql.list(
                UNNAMED_CLUSTERS,
                row -> new ClusterSummary(
                        row.cluster("id"), row.count("faces"), row.count("photos"), row.face("face_id")));
        return new PeopleOverview(
                people.stream().filter(person -> !person.person().hidden()).toList(),
                people.stream().filter(person -> person.person().hidden()).toList(),
                unnamed);
    }

    public List<Person> all() {
        return sql.list("SELECT * FROM person ORDER BY id", PeopleStore::person);
    }

    public Optional<Person> byId(PersonId person) {
        return sql.first("SELECT * FROM person WHERE id = ?", PeopleStore::person, person.value());
    }

    /** Names that differ only in case or in how they are encoded are one. */
    public Optional<Person> byName(PersonName name) {
        return sql.first("SELECT * FROM person WHERE name_key = ?", PeopleStore::person, name.key());
    }

    /** Who has this name, however it is written; somebody new if nobody has. */
    public PersonId called(PersonName name) {
        return byName(name).map(Person::id).orElseGet(() -> add(name));
    }

    /** All names, those of most faces first. */
    public List<NameCount> names() {
        return sql.list(
                """
                SELECT id, name, hidden, coalesce(faces, 0) AS faces
                FROM person
                LEFT JOIN (SELECT person_id, count(*) AS faces FROM face_person GROUP BY person_id) ON person_id = id
                WHERE name IS NOT NULL
                ORDER BY faces DESC, name""", row -> new NameCount(row.person("id"), row.text("name"), row.count("faces"), row.flag("hidden")));
    }

    /** Who the faces are, by verdict or assignment; faces of nobody with a name are left out. */
    public Map<FaceId, String> namesOfFaces() {
        Map<FaceId, String> names = new HashMap<>();
        sql.each(
                """
                SELECT face_id, name FROM face_person JOIN person ON person.id = person_id
                WHERE name IS NOT NULL""",
                row -> Map.entry(row.face("face_id"), row.text("name")),
                entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private static Person person(Row row) throws SQLException {
        return new Person(
                row.person("id"),
                row.textOrNull("name"),
                born(row),
                row.faceOrNull("cover_face_id"),
                row.flag("hidden"),
                row.flag("pinned"),
                row.textOrNull("note"));
    }

    private static @Nullable BirthDate born(Row row) throws SQLException {
        @Nullable Integer year = row.countOrNull("birth_year");
        return year == null ? null : BirthDate.of(year, row.textOrNull("birth_day"));
    }

    /**
     * Somebody new.
     *
     * @param name nobody else has; null for somebody whose faces the user put together without a name
     */
    public PersonId add(@Nullable PersonName name) {
        return new PersonId(sql.number(
                "INSERT INTO person (name, name_key) VALUES (?, ?) RETURNING id",
                name == null ? null : name.text(),
                name == null ? null : name.key()));
    }

    /**
     * Gives a name, or another one.
     *
     * @param name nobody else has
     */
    public void rename(PersonId person, PersonName name) {
        sql.update("UPDATE person SET name = ?, name_key = ? WHERE id = ?", name.text(), name.key(), person.value());
    }

    /** The person is shown by this face. */
    public void setCover(PersonId person, FaceId face) {
        sql.update("UPDATE person SET cover_face_id = ? WHERE id = ?", face.value(), person.value());
    }

    /** @param born null if it is not known */
    public void setBorn(PersonId person, @Nullable BirthDate born) {
        sql.update(
                "UPDATE person SET birth_year = ?, birth_day = ? WHERE id = ?",
                born == null ? null : born.year(),
                born == null ? null : born.dayText(),
                person.value());
    }

    /** @param note null if there is none */
    public void setNote(PersonId person, @Nullable String note) {
        sql.update("UPDATE person SET note = ? WHERE id = ?", note, person.value());
    }

    /** Whether the person is kept out of sight. */
    public void setHidden(PersonId person, boolean hidden) {
        sql.update("UPDATE person SET hidden = ? WHERE id = ?", hidden ? 1 : 0, person.value());
    }

    /** Whether the person stands before others. */
    public void setPinned(PersonId person, boolean pinned) {
        sql.update("UPDATE person SET pinned = ? WHERE id = ?", pinned ? 1 : 0, person.value());
    }

    /** Whether the face is that person, by verdict or assignment. */
    public boolean has(PersonId person, FaceId face) {
        return sql.exists(
                "SELECT 1 FROM face_person WHERE person_id = ? AND face_id = ?", person.value(), face.value());
    }

    /** Nobody but this person is shown by the face any more. */
    public void dropCoverOfOthers(FaceId face, @Nullable PersonId person) {
        sql.update(
                "UPDATE person SET cover_face_id = NULL WHERE cover_face_id = ? AND id IS NOT ?",
                face.value(),
                person == null ? null : person.value());
    }

    /** Who was shown by the one face is shown by the other. */
    public void replaceCover(PersonId person, FaceId face, FaceId instead) {
        sql.update(
                "UPDATE person SET cover_face_id = ? WHERE id = ? AND cover_face_id = ?",
                instead.value(),
                person.value(),
                face.value());
    }

    /** The person is not shown by this face any more. */
    public void dropCover(PersonId person, FaceId face) {
        sql.update(
                "UPDATE person SET cover_face_id = NULL WHERE id = ? AND cover_face_id = ?",
                person.value(),
                face.value());
    }

    /**
     * One person is another: verdicts and clusters go over, and what is known of the first alone.
     *
     * @return on how many faces the verdicts of the two contradicted each other
     */
    public int merge(PersonId from, PersonId into) {
        int contradictions = new VerdictStore(sql).move(from, into);
        sql.update("UPDATE cluster SET person_id = ? WHERE person_id = ?", into.value(), from.value());
        sql.update("""
                UPDATE person
                SET birth_year = coalesce(person.birth_year, gone.birth_year),
                    birth_day = CASE WHEN coalesce(person.birth_year, gone.birth_year) = gone.birth_year
                                     THEN coalesce(person.birth_day, gone.birth_day) ELSE person.birth_day END,
                    cover_face_id = coalesce(person.cover_face_id, gone.cover_face_id),
                    joined = coalesce(person.joined, gone.joined), unshared = max(person.unshared, gone.unshared),
                    note = CASE WHEN person.note <> gone.note THEN person.note || char(10) || gone.note
                                ELSE coalesce(person.note, gone.note) END
                FROM person gone
                WHERE person.id = ? AND gone.id = ?""", into.value(), from.value());
        sql.update("UPDATE OR IGNORE album_person SET person_id = ? WHERE person_id = ?", into.value(), from.value());
        sql.update("DELETE FROM album_person WHERE person_id = ?", from.value());
        new PresenceStore(sql).move(from, into);
        new CircleStore(sql).move(from, into);
        sql.update("DELETE FROM person WHERE id = ?", from.value());
        new ClusterStore(sql).removeRejectedFrom(into);
        return contradictions;
    }
}
