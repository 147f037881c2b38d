package org.kith.engine.store.photos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.TagForm;
import org.kith.engine.store.sql.Folded;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** What is written of photos in their files and beside them. Confined to one transaction. */
public final class ToldStore {

    private static final String FACE = "face";
    private static final String PERSON = "person";

    private static final String RATING = "rating";

    /** In the table it is a rating: the one beside the stars. */
    private static final String FAVOURITE = "favourite";

    private static final String NEW = "('new')";

    private static final String ADD = """
            INSERT INTO told (photo_id, kind, text, form, x, y, width, height, aspect) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET form = excluded.form, aspect = excluded.aspect RETURNING id""";

    private static final String PHOTOS = """
            SELECT id, path, content_hash, picture_hash, orientation, width, height FROM photo
            WHERE status = 'indexed' AND width IS NOT NULL AND id IN (SELECT photo_id FROM told WHERE state IN %s)
            ORDER BY id""";

    /** What an act said of photos, as it is written of them; while it is in force. */
    private static final String SAID_BY = """
            SELECT f.photo_id, 'face' AS kind, folded(p.name) AS text
            FROM journal_change c JOIN face f ON f.id = c.after ->> 'face_id' JOIN person p ON p.id = c.after ->> 'person_id'
            WHERE c.entry_id = ?1 AND c.of_table = 'verdict' AND c.before IS NULL AND c.after ->> 'kind' = 'is'
            UNION SELECT c.after ->> 'photo_id', 'person', folded(p.name)
            FROM journal_change c JOIN person p ON p.id = c.after ->> 'person_id'
            WHERE c.entry_id = ?1 AND c.of_table = 'presence' AND c.before IS NULL
            UNION SELECT c.after ->> 'photo_id', 'keyword', folded(g.name)
            FROM journal_change c JOIN tag g ON g.id = c.after ->> 'tag_id'
            WHERE c.entry_id = ?1 AND c.of_table = 'photo_tag' AND c.before IS NULL
            UNION SELECT after ->> 'photo_id', 'caption', folded(after ->> 'caption')
            FROM journal_change
            WHERE entry_id = ?1 AND of_table = 'photo_note' AND after ->> 'caption' IS NOT before ->> 'caption'
            UNION SELECT after ->> 'photo_id', 'rating', CAST(after ->> 'rating' AS TEXT)
            FROM journal_change
            WHERE entry_id = ?1 AND of_table = 'photo_note' AND after ->> 'rating' IS NOT before ->> 'rating'""";

    private final Sql sql;

    public ToldStore(Sql sql) {
        this.sql = sql;
    }

    /** In place of what was written there before; what is still written keeps what became of it. */
    public void save(PhotoId photo, FileWords words) {
        List<Long> before = sql.list("SELECT id FROM told WHERE photo_id = ?", row -> row.number("id"), photo.value());
        if (words.equals(FileWords.NONE) && before.isEmpty()) {
            return; // as of nearly all
        }
        List<Long> now = new ArrayList<>();
        for (FaceTag tag : words.faces()) {
            now.add(add(photo, FACE, tag.name(), tag.form().code(), tag.area(), tag.aspect()));
        }
        String form = (words.byKith() ? TagForm.KITH : TagForm.IPTC).code();
        words.people().forEach(name -> now.add(add(photo, PERSON, name, form, null, null)));
        words.keywords().forEach(word -> now.add(add(photo, "keyword", word, "", null, null)));
        if (words.caption() != null) {
            now.add(add(photo, "caption", words.caption(), "", null, null));
        }
        if (words.rating() > 0) {
            now.add(add(photo, RATING, String.valueOf(words.rating()), "", null, null));
        }
        if (words.favourite()) {
            now.add(add(photo, RATING, FAVOURITE, "", null, null));
        }
        List<Long> gone = before.stream().filter(id -> !now.contains(id)).toList();
        sql.update("DELETE FROM told WHERE id IN (SELECT value FROM json_each(?))", Ids.json(gone, id -> id));
    }

    private long add(
            PhotoId photo, String kind, String text, String form, @Nullable Box area, @Nullable Double aspect) {
        Box box = area == null ? new Box(0, 0, 1, 1) : area;
        return sql.number(ADD, photo.value(), kind, text, form, box.x(), box.y(), box.width(), box.height(), aspect);
    }

    /** Whether {@link #fresh} has any. */
    public boolean isAnyFresh() {
        return sql.number("SELECT EXISTS (" + PHOTOS.formatted(NEW) + ")") == 1;
    }

    /** Nobody has looked at it so far. */
    public List<ToldPhoto> fresh() {
        return open(NEW);
    }

    /** What was not taken over: new, or left for the user to decide. */
    public List<ToldPhoto> open() {
        return open("('new', 'asked')");
    }

    private List<ToldPhoto> open(String states) {
        Map<PhotoId, Found> found = new LinkedHashMap<>();
        sql.each(PHOTOS.formatted(states), ToldStore::found, photo -> found.put(photo.id(), photo));
        if (found.isEmpty()) {
            return List.of();
        }
        String ids = Ids.json(found.keySet(), PhotoId::value);
        sql.each(
                "SELECT id, photo_id, x, y, width, height FROM face WHERE photo_id IN (SELECT value FROM json_each(?))",
                row -> new FaceAt(row.photo("photo_id"), row.face("id"), row.box()),
                face -> of(found, face.photo()).faces().put(face.face(), face.box()),
                ids);
        sql.each(
                "SELECT * FROM told WHERE state IN " + states
                        + " AND photo_id IN (SELECT value FROM json_each(?)) ORDER BY id",
                ToldStore::told,
                told -> told.addTo(of(found, told.photo())),
                ids);
        return found.values().stream().map(Found::told).toList();
    }

    private static Found of(Map<PhotoId, Found> found, PhotoId photo) {
        return Objects.requireNonNull(found.get(photo));
    }

    private record FaceAt(PhotoId photo, FaceId face, Box box) {}

    /** A row of the table; of a keyword and the like the box is of no meaning. */
    private record Told(
            PhotoId photo,
            long row,
            String kind,
            String text,
            String form,
            Box box,
            @Nullable Double aspect) {

        void addTo(Found found) {
            switch (kind) {
                case FACE -> found.tags().add(new ToldPhoto.Tag(row, new FaceTag(text, box, aspect, TagForm.of(form))));
                case PERSON -> found.people().add(new ToldPhoto.Named(row, text, TagForm.of(form)));
                default -> found.words().add(new ToldPhoto.Word(row, wordKind(), text));
            }
        }

        private ToldPhoto.Kind wordKind() {
            return kind.equals(RATING) && text.equals(FAVOURITE)
                    ? ToldPhoto.Kind.FAVOURITE
                    : ToldPhoto.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        }
    }

    private static Told told(Row row) throws SQLException {
        return new Told(
                row.photo("photo_id"),
                row.number("id"),
                row.text("kind"),
                row.text("text"),
                row.text("form"),
                row.box(),
                row.realOrNull("aspect"));
    }

    private record Found(
            PhotoId id,
            @Nullable ContentHash content,
            @Nullable PictureHash picture,
            String path,
            int orientation,
            double aspect,
            Map<FaceId, Box> faces,
            List<ToldPhoto.Tag> tags,
            List<ToldPhoto.Named> people,
            List<ToldPhoto.Word> words) {

        ToldPhoto told() {
            return new ToldPhoto(id, content, picture, path, orientation, aspect, faces, tags, people, words);
        }
    }

    private static Found found(Row row) throws SQLException {
        byte @Nullable [] content = row.bytesOrNull("content_hash");
        byte @Nullable [] picture = row.bytesOrNull("picture_hash");
        return new Found(
                row.photo("id"),
                content == null ? null : ContentHash.of(content),
                picture == null ? null : PictureHash.of(picture),
                row.text("path"),
                row.count("orientation"),
                (double) row.count("width") / row.count("height"),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** They are said in the library now, or were before. */
    public void taken(Collection<Long> rows) {
        set("taken", rows);
    }

    /** They stay until the user says what becomes of them. */
    public void asked(Collection<Long> rows) {
        set("asked", rows);
    }

    private void set(String state, Collection<Long> rows) {
        sql.update(
                "UPDATE told SET state = ? WHERE id IN (SELECT value FROM json_each(?))",
                state,
                Ids.json(rows, id -> id));
    }

    /**
     * What an act took over waits for the user, who takes the act back: it is not to come again by itself.
     *
     * @param entry of the journal, before it is undone
     */
    public void undoing(long entry) {
        setOf(entry, "taken", "asked");
    }

    /** @param entry of the journal, after it was done again */
    public void redone(long entry) {
        setOf(entry, "asked", "taken");
    }

    private void setOf(long entry, String before, String now) {
        sql.update("""
                UPDATE told SET state = ?3 WHERE state = ?2 AND id IN (
                    SELECT told.id FROM (%s) said JOIN told USING (photo_id, kind)
                    WHERE folded(told.text) = said.text)""".formatted(SAID_BY), entry, before, now);
    }

    /** How many names in photos wait for the user. */
    public int asked() {
        return (int) sql.number("SELECT count(*) FROM told WHERE state = 'asked'");
    }

    /** Whether what leaves no doubt is taken over by itself. */
    public boolean reads() {
        return sql.number("SELECT reads FROM tag_choice") == 1;
    }

    public void setReads(boolean by) {
        sql.update("UPDATE tag_choice SET reads = ?", by ? 1 : 0);
    }

    /** Whether other programs call the person so: a name of theirs was taken over. */
    public boolean isTagged(PersonId person) {
        return sql.number(
                        "SELECT EXISTS (SELECT 1 FROM verdict WHERE person_id = ? AND kind = 'is' AND source = 'tag')",
                        person.value())
                == 1;
    }

    /** Nothing of somebody stays who is forgotten. */
    public void forget(String name) {
        sql.update("DELETE FROM told WHERE kind IN ('face', 'person') AND folded(text) = ?", Folded.of(name));
    }
}
