package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.Sql;

/** What of the library goes into the sidecars of photos, and which were read. Confined to one transaction. */
public final class SidecarStore {

    private static final String PHOTOS = """
            SELECT p.id, p.path, p.width, p.height, p.orientation, n.caption, coalesce(n.rating, 0) AS rating
            FROM photo p LEFT JOIN photo_note n ON n.photo_id = p.id
            WHERE p.status = 'indexed' AND p.width IS NOT NULL
              AND (p.sidecar_ms IS NOT NULL OR n.caption IS NOT NULL OR n.rating > 0
                   OR p.id IN (SELECT f.photo_id FROM verdict v JOIN face f ON f.id = v.face_id WHERE v.kind = 'is')
                   OR p.id IN (SELECT photo_id FROM presence) OR p.id IN (SELECT photo_id FROM photo_tag))
            ORDER BY p.path""";

    private static final String FACES = """
            SELECT f.photo_id, f.x, f.y, f.width, f.height, person.name
            FROM verdict v JOIN face f ON f.id = v.face_id JOIN person ON person.id = v.person_id
            WHERE v.kind = 'is' AND person.name IS NOT NULL ORDER BY f.id""";

    private static final String PRESENT = """
            SELECT s.photo_id, person.name FROM presence s JOIN person ON person.id = s.person_id
            WHERE person.name IS NOT NULL ORDER BY s.id""";

    private static final String TAGS =
            "SELECT t.photo_id, tag.name FROM photo_tag t JOIN tag ON tag.id = t.tag_id ORDER BY t.id";

    private final Sql sql;

    public SidecarStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A photo with what the user said of it.
     *
     * @param width of the upright photo, in pixels
     * @param height the same
     * @param orientation EXIF's number of how the stored pixels are made upright, 1 to 8
     * @param people those whose face was not found
     */
    public record Said(
            PhotoId photo,
            Path path,
            int width,
            int height,
            int orientation,
            @Nullable String caption,
            int rating,
            List<NamedFace> faces,
            List<String> people,
            List<String> tags) {}

    /** A face of whom the user said who it is. */
    public record NamedFace(String name, Box box) {}

    private record Word(PhotoId photo, String text) {}

    private record FaceOf(PhotoId photo, NamedFace face) {}

    /** Photos that are there of which something was said, or beside which something is, by path. */
    public List<Said> said() {
        Map<PhotoId, Said> said = new LinkedHashMap<>();
        sql.each(
                PHOTOS,
                row -> new Said(
                        row.photo("id"),
                        row.path("path"),
                        row.count("width"),
                        row.count("height"),
                        row.count("orientation"),
                        row.textOrNull("caption"),
                        row.count("rating"),
                        new ArrayList<>(0),
                        new ArrayList<>(0),
                        new ArrayList<>(0)),
                photo -> said.put(photo.photo(), photo));
        sql.each(
                FACES,
                row -> new FaceOf(row.photo("photo_id"), new NamedFace(row.text("name"), row.box())),
                face -> Optional.ofNullable(said.get(face.photo()))
                        .ifPresent(photo -> photo.faces().add(face.face())));
        addWords(PRESENT, said, Said::people);
        addWords(TAGS, said, Said::tags);
        return List.copyOf(said.values());
    }

    private void addWords(String query, Map<PhotoId, Said> said, Function<Said, List<String>> to) {
        sql.each(query, row -> new Word(row.photo("photo_id"), row.text("name")), word -> Optional.ofNullable(
                        said.get(word.photo()))
                .ifPresent(photo -> to.apply(photo).add(word.text())));
    }

    /** Photos that somebody is on by the user's word. */
    public Set<Path> photosOf(PersonId person) {
        return Set.copyOf(sql.list("""
                SELECT path FROM photo WHERE id IN (
                    SELECT f.photo_id FROM verdict v JOIN face f ON f.id = v.face_id WHERE v.person_id = ?1 AND v.kind = 'is'
                    UNION SELECT photo_id FROM presence WHERE person_id = ?1)""", row -> row.path("path"), person.value()));
    }

    /** Whether sidecars are kept in step with what the user says. */
    public boolean writes() {
        return sql.number("SELECT writes FROM tag_choice") == 1;
    }

    public void setWrites(boolean inStep) {
        sql.update("UPDATE tag_choice SET writes = ?", inStep ? 1 : 0);
    }

    /**
     * By which number what was read beside photos is told from anything else there, of photos that are there; 0: nothing is.
     *
     * @param places folders or single files
     */
    public Map<Path, Long> read(Collection<Path> places) {
        Map<Path, Long> read = new LinkedHashMap<>();
        for (Path place : places) {
            PathRange range = PathRange.inside(place);
            sql.each(
                    """
                    SELECT path, coalesce(sidecar_ms, 0) AS ms FROM photo
                    WHERE status = 'indexed' AND (path = ? OR path >= ? AND path < ?) ORDER BY path""",
                    row -> Map.entry(row.path("path"), row.number("ms")),
                    entry -> read.put(entry.getKey(), entry.getValue()),
                    place.toString(),
                    range.from(),
                    range.to());
        }
        return read;
    }

    /** What is said beside the photo now has been read, or was written by Kith; see {@link #read}. */
    public void setRead(Path photo, long stamp) {
        sql.update("UPDATE photo SET sidecar_ms = ? WHERE path = ?", stamp == 0 ? null : stamp, photo.toString());
    }

    /** What files and sidecars say is read again of these photos. */
    public void readAgain(Map<Path, Long> changed) {
        changed.forEach((photo, ms) -> sql.update(
                "UPDATE photo SET sidecar_ms = ?, details_version = 0 WHERE path = ?",
                ms == 0 ? null : ms,
                photo.toString()));
    }
}
