package org.kith.engine.store.shares;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedShare;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** What libraries of others said, and by what they are known. Confined to one transaction. */
public final class ShareStore {

    private static final String SHARERS =
            "SELECT s.*, j.made_at FROM sharer s LEFT JOIN joined j ON j.sharer_id = s.id";

    private static final String WORDS = """
            SELECT w.* FROM shared_word w JOIN joined j ON j.sharer_id = w.sharer_id AND j.made_at = w.made_at
            JOIN sharer s ON s.id = w.sharer_id""";

    private static final String NOBODY_SAYS_ANYTHING = """
            DELETE FROM person
            WHERE joined IS NOT NULL AND unshared = 0
              AND birth_year IS NULL AND note IS NULL AND hidden = 0 AND pinned = 0
              AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.person_id = person.id)
              AND NOT EXISTS (SELECT 1 FROM cluster c WHERE c.person_id = person.id)
              AND NOT EXISTS (SELECT 1 FROM presence p WHERE p.person_id = person.id)
              AND NOT EXISTS (SELECT 1 FROM circle_person c WHERE c.person_id = person.id)
              AND NOT EXISTS (SELECT 1 FROM album_person a WHERE a.person_id = person.id)""";

    private final Sql sql;

    public ShareStore(Sql sql) {
        this.sql = sql;
    }

    /** Empty until the library shares something for the first time. */
    public Optional<ShareIdentity> identity() {
        return sql.first(
                "SELECT * FROM share_identity",
                row -> new ShareIdentity(row.bytes("private_key"), row.bytes("public_key"), row.text("name")));
    }

    public void setIdentity(ShareIdentity identity) {
        sql.update(
                "INSERT OR REPLACE INTO share_identity (id, private_key, public_key, name) VALUES (1, ?, ?, ?)",
                identity.privateKey(),
                identity.publicKey(),
                identity.name());
    }

    /** Libraries the user trusts, by name. */
    public List<Sharer> sharers() {
        return sql.list(SHARERS + " ORDER BY s.name, s.id", ShareStore::sharer);
    }

    /** Empty for one that the user does not trust so far. */
    public Optional<Sharer> sharer(byte[] publicKey) {
        return sql.first(SHARERS + " WHERE s.public_key = ?", ShareStore::sharer, publicKey);
    }

    private static Sharer sharer(Row row) throws SQLException {
        return new Sharer(row.number("id"), row.bytes("public_key"), row.text("name"), row.textOrNull("made_at"));
    }

    /** From now on it is known by its key, whatever it calls itself. */
    public void trust(byte[] publicKey, String name) {
        sql.update("""
                INSERT INTO sharer (public_key, name) VALUES (?, ?)
                ON CONFLICT (public_key) DO UPDATE SET name = excluded.name""", publicKey, name);
    }

    /**
     * What a library says from now on. What it said before is kept as long as it may come back by an undo.
     *
     * @param madeAt ISO, in UTC
     */
    public void say(Sharer sharer, String madeAt, List<SharedWord> words) {
        sql.update(
                "DELETE FROM shared_word WHERE sharer_id = ? AND (made_at = ? OR made_at <> ?)",
                sharer.id(),
                madeAt,
                sharer.madeAt() == null ? "" : sharer.madeAt());
        for (SharedWord word : words) {
            ArchivedFace face = word.face();
            @Nullable String person = word.person();
            sql.update(
                    """
                    INSERT INTO shared_word (sharer_id, made_at, content, picture, x, y, width, height, drawn, kind, person,
                                             person_key, said_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    sharer.id(),
                    madeAt,
                    face.content() == null ? null : face.content().toBytes(),
                    face.picture() == null ? null : face.picture().toBytes(),
                    face.box().x(),
                    face.box().y(),
                    face.box().width(),
                    face.box().height(),
                    face.drawn() ? 1 : 0,
                    word.verdict().code(),
                    person,
                    person == null ? null : new PersonName(person).key(),
                    word.saidAt());
        }
        sql.update(
                "INSERT INTO joined (sharer_id, made_at) VALUES (?, ?) ON CONFLICT (sharer_id) DO UPDATE SET made_at = excluded.made_at",
                sharer.id(),
                madeAt);
    }

    /** All that holds of what others say. */
    public List<SharedWord> words() {
        return sql.list(WORDS + " ORDER BY s.public_key, w.id", ShareStore::word);
    }

    /** What one of them says. */
    public List<SharedWord> words(Sharer sharer) {
        return sql.list(WORDS + " WHERE s.id = ? ORDER BY w.id", ShareStore::word, sharer.id());
    }

    private static SharedWord word(Row row) throws SQLException {
        byte @Nullable [] content = row.bytesOrNull("content");
        byte @Nullable [] picture = row.bytesOrNull("picture");
        ArchivedFace face = new ArchivedFace(
                row.number("id"),
                content == null ? null : ContentHash.of(content),
                picture == null ? null : PictureHash.of(picture),
                "",
                row.box(),
                row.flag("drawn"));
        return new SharedWord(
                row.number("sharer_id"),
                face,
                row.code(Verdict.class, "kind"),
                row.textOrNull("person"),
                row.text("said_at"));
    }

    /** Verdicts that are here since others gave them. */
    public List<JoinedWord> joined() {
        return sql.list(
                "SELECT id, face_id, kind, person_id FROM verdict WHERE source = ? ORDER BY id",
                row -> new JoinedWord(
                        row.number("id"),
                        row.face("face_id"),
                        row.code(Verdict.class, "kind"),
                        row.personOrNull("person_id")),
                VerdictSource.JOINED.code());
    }

    /** Nobody gives it any more, or others contradict it. */
    public void remove(JoinedWord word) {
        sql.update("DELETE FROM verdict WHERE id = ?", word.id());
    }

    /** Of somebody whom others named, by this name, whatever the user calls them. */
    public void madeFor(PersonId person, PersonName name) {
        sql.update("UPDATE person SET joined = ? WHERE id = ?", name.key(), person.value());
    }

    /** Whoever is here since others named them so. */
    public Optional<PersonId> madeFor(PersonName name) {
        return sql.first("SELECT id FROM person WHERE joined = ? ORDER BY id", row -> row.person("id"), name.key());
    }

    /** People whom others named, and of whom nobody says anything any more. */
    public void dropUnsaid() {
        sql.update(NOBODY_SAYS_ANYTHING);
    }

    /** Whose names and faces never leave with a share. */
    public Set<PersonId> unshared() {
        return Set.copyOf(sql.list("SELECT id FROM person WHERE unshared = 1", row -> row.person("id")));
    }

    public void setShared(PersonId person, boolean may) {
        sql.update("UPDATE person SET unshared = ? WHERE id = ?", may ? 0 : 1, person.value());
    }

    /** When that was made of others which holds here, by what they call themselves. */
    public List<ArchivedShare> archived() {
        return sql.list(
                "SELECT coalesce(s.name, '') AS name, j.made_at FROM joined j LEFT JOIN sharer s ON s.id = j.sharer_id ORDER BY 1, 2",
                row -> new ArchivedShare(row.text("name"), row.text("made_at")));
    }

    /** Where the photos of faces lie. */
    public Map<FaceId, Path> photos(Collection<FaceId> faces) {
        Map<FaceId, Path> photos = new HashMap<>();
        sql.each(
                """
                SELECT f.id, p.path FROM face f JOIN photo p ON p.id = f.photo_id
                WHERE f.id IN (SELECT value FROM json_each(?))""",
                row -> Map.entry(row.face("id"), row.path("path")),
                entry -> photos.put(entry.getKey(), entry.getValue()),
                Ids.json(faces, FaceId::value));
        return photos;
    }

    /** Somebody is forgotten here: what others say of them is gone too. */
    public void forget(Collection<String> names) {
        for (String name : names) {
            sql.update("DELETE FROM shared_word WHERE person_key = ?", new PersonName(name).key());
        }
    }
}
