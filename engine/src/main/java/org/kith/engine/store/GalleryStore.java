package org.kith.engine.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoQuery;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.MonthCount;
import org.kith.engine.store.row.PhotoOriginal;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.StoredTime;

/**
 * Photos as one looks through them: newest first, and only those that were decoded at least once and whose files are there.
 * Files that never could be read are among the problems.
 */
public final class GalleryStore {

    private static final String SHOWN = " p.status <> 'missing' AND p.width IS NOT NULL ";
    private static final String PHOTOS =
            "SELECT p.id, p.path, p.taken_at, p.modified_ms, p.width, p.height, p.status FROM photo p WHERE" + SHOWN;
    private static final Comparator<PhotoRow> NEWEST_FIRST =
            Comparator.comparing(PhotoRow::time).reversed().thenComparing(PhotoRow::path);

    private final Sql sql;

    GalleryStore(Sql sql) {
        this.sql = sql;
    }

    public List<PhotoRow> all() {
        return photos("");
    }

    /** Those that fulfil all conditions. */
    public List<PhotoRow> find(PhotoQuery query) {
        PhotoConditions conditions = PhotoConditions.of(query);
        return photos(conditions.sql(), conditions.parameters());
    }

    /** Those in the folder, however deep. */
    public List<PhotoRow> inFolder(Path folder) {
        return find(new PhotoQuery(List.of(), List.of(), List.of(), null, null, folder));
    }

    /** Those in which the person is, by verdict or assignment. */
    public List<PhotoRow> ofPerson(PersonId person) {
        return find(new PhotoQuery(List.of(person), List.of(), List.of(), null, null, null));
    }

    public List<PhotoRow> ofCluster(ClusterId cluster) {
        return photos("""
                AND p.id IN (SELECT f.photo_id FROM cluster_member m JOIN face f ON f.id = m.face_id
                             WHERE m.cluster_id = ?)""", cluster.value());
    }

    /** Those on which somebody is whom the user put out of sight, by verdict or assignment. */
    public List<PhotoId> ofHiddenPeople() {
        return sql.list("""
                SELECT DISTINCT f.photo_id FROM person JOIN face_person fp ON fp.person_id = person.id
                JOIN face f ON f.id = fp.face_id
                WHERE person.hidden""", row -> row.photo("photo_id"));
    }

    public List<PhotoRow> ofMonth(YearMonth month) {
        LocalDateTime from = month.atDay(1).atStartOfDay();
        LocalDateTime to = from.plusMonths(1);
        return photos(
                """
                AND (p.taken_at >= ? AND p.taken_at < ?
                     OR p.taken_at IS NULL AND p.modified_ms >= ? AND p.modified_ms < ?)""",
                from.toLocalDate().toString(), // a text sorts before the longer ones it begins
                to.toLocalDate().toString(),
                ms(from),
                ms(to));
    }

    private static long ms(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }

    /** Whatever its state. */
    public Optional<PhotoRow> photo(PhotoId photo) {
        return sql.first(
                "SELECT id, path, taken_at, modified_ms, width, height, status FROM photo WHERE id = ?",
                GalleryStore::photo,
                photo.value());
    }

    private List<PhotoRow> photos(String conditions, @Nullable Object... parameters) {
        List<PhotoRow> photos = sql.list(PHOTOS + conditions, GalleryStore::photo, parameters);
        photos.sort(NEWEST_FIRST);
        return photos;
    }

    private static PhotoRow photo(Row row) throws SQLException {
        return new PhotoRow(
                row.photo("id"),
                row.path("path"),
                time(row),
                row.textOrNull("taken_at") == null,
                row.count("width"),
                row.count("height"),
                row.code(PhotoStatus.class, "status"));
    }

    private static LocalDateTime time(Row row) throws SQLException {
        @Nullable String takenAt = row.textOrNull("taken_at");
        return takenAt != null
                ? StoredTime.parse(takenAt)
                : LocalDateTime.ofInstant(Instant.ofEpochMilli(row.number("modified_ms")), ZoneId.systemDefault());
    }

    /** Newest first. */
    public List<MonthCount> months() {
        Map<YearMonth, Integer> photos = new TreeMap<>(Comparator.reverseOrder());
        sql.each(
                "SELECT substr(p.taken_at, 1, 7) AS month, count(*) AS photos FROM photo p WHERE p.taken_at IS NOT NULL AND"
                        + SHOWN + "GROUP BY month",
                row -> new MonthCount(YearMonth.parse(row.text("month")), row.count("photos")),
                month -> photos.merge(month.month(), month.photos(), Integer::sum));
        sql.each(
                "SELECT p.taken_at, p.modified_ms FROM photo p WHERE p.taken_at IS NULL AND" + SHOWN,
                row -> YearMonth.from(time(row)),
                month -> photos.merge(month, 1, Integer::sum));
        return photos.entrySet().stream()
                .map(month -> new MonthCount(month.getKey(), month.getValue()))
                .toList();
    }

    /** What the user added, and the folders inside in which there are photos. */
    public List<FolderNode> folders() {
        FolderTree tree = new FolderTree();
        // what was added as a single file stands with the folder it is in
        sql.each(
                "SELECT id, path, EXISTS (SELECT 1 FROM photo p WHERE p.path = f.path) AS is_file FROM folder f ORDER BY id",
                row -> new FolderTree.Added(new RootFolder(row.folder("id"), row.path("path")), row.flag("is_file")),
                tree::add);
        sql.each("SELECT p.path FROM photo p WHERE" + SHOWN, row -> row.text("path"), tree::count);
        return tree.nodes();
    }

    public Optional<PhotoOriginal> source(PhotoId photo) {
        return sql.first("SELECT path, content_hash FROM photo WHERE id = ?", GalleryStore::source, photo.value());
    }

    static PhotoOriginal source(Row row) throws SQLException {
        byte @Nullable [] hash = row.bytesOrNull("content_hash");
        return new PhotoOriginal(row.path("path"), hash == null ? null : ContentHash.of(hash));
    }
}
