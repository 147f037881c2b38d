package org.kith.engine.store;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.time.Instant;
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
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.archive.ArchivedAct;
import org.kith.engine.store.archive.ArchivedApart;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedPerson;
import org.kith.engine.store.archive.ArchivedVerdict;
import org.kith.engine.store.archive.LocatedFaces;
import org.kith.engine.store.circles.CircleStore;
import org.kith.engine.store.photos.DrawnStore;
import org.kith.engine.store.photos.PhotoLocator;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.VerdictRow;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** All that the user said, to be taken to another library; and which faces of this library are those of another. */
public final class ArchiveStore {

    private static final Gson GSON = new Gson();

    private static final String FACES = """
            SELECT f.id, coalesce(d.x / 1e6, f.x) AS x, coalesce(d.y / 1e6, f.y) AS y, coalesce(d.width / 1e6, f.width) AS width,
                   coalesce(d.height / 1e6, f.height) AS height, p.content_hash, p.picture_hash, p.path, d.face_id IS NOT NULL AS drawn
            FROM face f
            LEFT JOIN drawn d ON d.face_id = f.id
            JOIN photo p ON p.id = coalesce(d.photo_id, f.photo_id)
            WHERE f.id IN (SELECT face_id FROM verdict UNION SELECT face_id FROM apart UNION SELECT face_id FROM drawn
                           UNION SELECT cover_face_id FROM person WHERE cover_face_id IS NOT NULL)
            ORDER BY f.id""";

    private final Sql sql;

    ArchiveStore(Sql sql) {
        this.sql = sql;
    }

    public List<ArchivedPerson> people() {
        Map<PersonId, List<String>> circles = new CircleStore(sql).byPerson();
        return sql.list(
                "SELECT * FROM person ORDER BY id",
                row -> new ArchivedPerson(
                        row.number("id"),
                        row.textOrNull("name"),
                        row.countOrNull("birth_year"),
                        row.flag("hidden"),
                        row.idOrNull("cover_face_id"),
                        row.text("created_at"),
                        row.flag("pinned"),
                        row.textOrNull("birth_day"),
                        row.textOrNull("note"),
                        circles.getOrDefault(row.person("id"), List.of()),
                        row.flag("unshared")));
    }

    /** Those of which anything was said. */
    public List<ArchivedFace> faces() {
        return sql.list(FACES, row -> {
            byte @Nullable [] content = row.bytesOrNull("content_hash");
            byte @Nullable [] picture = row.bytesOrNull("picture_hash");
            return new ArchivedFace(
                    row.number("id"),
                    content == null ? null : ContentHash.of(content),
                    picture == null ? null : PictureHash.of(picture),
                    row.text("path"),
                    row.box(),
                    row.flag("drawn"));
        });
    }

    public List<ArchivedVerdict> verdicts() {
        return sql.list(
                "SELECT * FROM verdict ORDER BY id",
                row -> new ArchivedVerdict(
                        row.number("face_id"),
                        row.code(Verdict.class, "kind"),
                        row.idOrNull("person_id"),
                        row.code(VerdictSource.class, "source"),
                        row.text("created_at"),
                        row.idOrNull("assigned_to")));
    }

    public List<ArchivedApart> aparts() {
        return sql.list(
                "SELECT question, side, face_id FROM apart ORDER BY id",
                row -> new ArchivedApart(row.number("question"), row.count("side"), row.number("face_id")));
    }

    /** From the first act on. */
    public List<ArchivedAct> acts() {
        return sql.list(
                "SELECT * FROM journal ORDER BY id",
                row -> new ArchivedAct(
                        row.text("at"),
                        row.code(ActKind.class, "kind"),
                        row.textOrNull("name"),
                        List.of(GSON.fromJson(row.text("others"), String[].class)),
                        row.count("faces"),
                        row.count("groups"),
                        row.count("photos"),
                        row.flag("undone")));
    }

    /** A photo as an archive has it. */
    private record Picture(
            @Nullable ContentHash content, @Nullable PictureHash picture, String path) {
        static Picture of(ArchivedFace face) {
            return new Picture(face.content(), face.picture(), face.path());
        }
    }

    /** A photo is known by its content, or else by its picture; a face on it by the overlap of boxes, as when it is read again. */
    public LocatedFaces locate(Collection<ArchivedFace> faces) {
        Map<Picture, List<ArchivedFace>> byPhoto = new LinkedHashMap<>();
        faces.forEach(face -> byPhoto.computeIfAbsent(Picture.of(face), photo -> new ArrayList<>())
                .add(face));
        Map<Long, FaceId> located = new HashMap<>();
        Set<Long> withoutPhoto = new HashSet<>();
        PhotoLocator photos = new PhotoLocator(sql);
        byPhoto.forEach((photo, there) -> photos.photo(photo.content(), photo.picture(), photo.path())
                .ifPresentOrElse(
                        here -> match(there, here, located),
                        () -> there.forEach(face -> withoutPhoto.add(face.face()))));
        return new LocatedFaces(located, withoutPhoto);
    }

    /** A face that the user drew there is drawn here too, unless it is here already; empty if its photo is not. */
    public Optional<FaceId> draw(ArchivedFace face) {
        Optional<FaceId> here =
                Optional.ofNullable(locate(List.of(face)).faces().get(face.face()));
        return here.or(() -> new PhotoLocator(sql)
                .photo(face.content(), face.picture(), face.path())
                .map(photo -> new DrawnStore(sql).add(photo, face.box())));
    }

    private void match(List<ArchivedFace> there, PhotoId photo, Map<Long, FaceId> located) {
        Map<FaceId, Box> here = new HashMap<>();
        sql.each(
                "SELECT id, x, y, width, height FROM face WHERE photo_id = ?",
                row -> Map.entry(row.face("id"), row.box()),
                entry -> here.put(entry.getKey(), entry.getValue()),
                photo.value());
        FaceIdentity.match(there.stream().map(ArchivedFace::box).toList(), here)
                .forEach((index, face) -> located.put(there.get(index).face(), face));
    }

    /** What was said of the faces here; of those of which nothing was said there is no list. */
    public Map<FaceId, List<VerdictRow>> said(Collection<FaceId> faces) {
        Map<FaceId, List<VerdictRow>> said = new HashMap<>();
        sql.each(
                """
                SELECT v.*, person.name FROM verdict v LEFT JOIN person ON person.id = v.person_id
                WHERE face_id IN (SELECT value FROM json_each(?)) ORDER BY v.id""",
                row -> Map.entry(row.face("face_id"), verdict(row)),
                entry -> said.computeIfAbsent(entry.getKey(), face -> new ArrayList<>())
                        .add(entry.getValue()),
                Ids.json(faces, FaceId::value));
        return said;
    }

    private static VerdictRow verdict(Row row) throws SQLException {
        return new VerdictRow(
                row.code(Verdict.class, "kind"),
                row.personOrNull("person_id"),
                row.textOrNull("name"),
                row.code(VerdictSource.class, "source"),
                Instant.parse(row.text("created_at")));
    }

    /** A person made here was made when the archive says. */
    public void setCreatedAt(PersonId person, String createdAt) {
        sql.update("UPDATE person SET created_at = ? WHERE id = ?", createdAt, person.value());
    }

    /**
     * A word that contradicts nothing that was said of the face.
     *
     * @param at ISO, in UTC
     * @param assignedTo as in {@link ArchivedVerdict}, but the id of a person here
     */
    public void add(
            FaceId face,
            Verdict verdict,
            @Nullable PersonId person,
            VerdictSource source,
            String at,
            @Nullable Long assignedTo) {
        sql.update(
                "INSERT INTO verdict (face_id, person_id, kind, source, created_at, assigned_to) VALUES (?, ?, ?, ?, ?, ?)",
                face.value(),
                person == null ? null : person.value(),
                verdict.code(),
                source.code(),
                at,
                assignedTo);
    }
}
