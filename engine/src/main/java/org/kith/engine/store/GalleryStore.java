package org.kith.engine.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.store.photos.PhotoConditions;
import org.kith.engine.store.photos.PhotoList;
import org.kith.engine.store.photos.PhotoLister;
import org.kith.engine.store.photos.PhotoLocator;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.MonthCount;
import org.kith.engine.store.row.PhotoOriginal;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.StoredTime;

/**
 * Photos as one looks through them: newest first, and only those that were decoded at least once and whose files are there.
 * Files that never could be read are among the problems.
 */
public final class GalleryStore {

    private static final String SHOWN = " p.status <> 'missing' AND p.width IS NOT NULL ";
    private static final String COLUMNS =
            "p.id, p.path, p.taken_at, p.taken_digits, p.shown_at, p.width, p.height, p.status, p.length_ms,"
                    + " n.turned, n.favourite, n.rating";
    private static final String PHOTOS =
            "SELECT " + COLUMNS + " FROM photo p LEFT JOIN photo_note n ON n.photo_id = p.id WHERE" + SHOWN;
    /** From one month to the one before by the index of times, since it would sort all photos to group them; '~' is behind all times. */
    private static final String MONTHS = """
            WITH RECURSIVE months (month) AS (
                SELECT substr(max(p.shown_at), 1, 7) FROM photo p WHERE %1$s
                UNION ALL
                SELECT (SELECT substr(max(p.shown_at), 1, 7) FROM photo p WHERE %1$s AND p.shown_at < month)
                FROM months WHERE month IS NOT NULL)
            SELECT month, photos
            FROM (SELECT month, (SELECT count(*) FROM photo p
                                 WHERE %1$s AND p.shown_at >= month AND p.shown_at < month || '~'
                                   AND p.id NOT IN (SELECT photo_id FROM photo_note WHERE hidden = 1)) AS photos
                  FROM months WHERE month IS NOT NULL)
            WHERE photos > 0""".formatted(SHOWN);

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
        PhotoConditions conditions = PhotoConditions.of(query, sql);
        return photos(conditions.sql(), conditions.parameters());
    }

    /** Those in the folder, however deep. */
    public List<PhotoRow> inFolder(Path folder) {
        return find(PhotoQuery.of(new PhotoCondition.InFolder(folder)));
    }

    /** Those in which the person is, by verdict or assignment. */
    public List<PhotoRow> ofPerson(PersonId person) {
        return find(PhotoQuery.of(new PhotoCondition.Shows(Role.ALL, List.of(person))));
    }

    public List<PhotoRow> ofCluster(ClusterId cluster) {
        return photos("""
                AND p.id IN (SELECT f.photo_id FROM cluster_member m JOIN face f ON f.id = m.face_id
                             WHERE m.cluster_id = ?)""", cluster.value());
    }

    /** Those on which somebody is whom the user put out of sight, by verdict or assignment. */
    public List<PhotoId> ofHiddenPeople() {
        return sql.list("""
                SELECT f.photo_id FROM person JOIN face_person fp ON fp.person_id = person.id
                JOIN face f ON f.id = fp.face_id
                WHERE person.hidden
                UNION
                SELECT photo_id FROM presence_alone JOIN person ON person.id = person_id WHERE person.hidden""", row -> row.photo("photo_id"));
    }

    /** In the order in which they are given, without those the library does not have. */
    public List<PhotoRow> rows(List<PhotoId> photos) {
        Map<PhotoId, PhotoRow> rows = new HashMap<>();
        sql.each(
                "SELECT " + COLUMNS + " FROM photo p LEFT JOIN photo_note n ON n.photo_id = p.id"
                        + " WHERE p.id IN (SELECT value FROM json_each(?)) AND p.width IS NOT NULL",
                GalleryStore::photo,
                row -> rows.put(row.id(), row),
                Ids.json(photos, PhotoId::value));
        return photos.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** In which order photos are to come. */
    public PhotoList list(PhotoQuery query, PhotoOrder order) {
        return new PhotoLister(sql, this::months).list(query, order);
    }

    /** How many of the photos the library has, whatever their state. */
    public int countKnown(Collection<PhotoId> photos) {
        return (int) sql.number(
                "SELECT count(*) FROM photo WHERE id IN (SELECT value FROM json_each(?))",
                Ids.json(photos, PhotoId::value));
    }

    /** Photos whose files are there, by their paths. */
    public Map<Path, PhotoId> at(Collection<Path> paths) {
        return new PhotoLocator(sql).at(paths);
    }

    /** Whatever its state. */
    public Optional<PhotoRow> photo(PhotoId photo) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM photo p LEFT JOIN photo_note n ON n.photo_id = p.id WHERE p.id = ?",
                GalleryStore::photo,
                photo.value());
    }

    private List<PhotoRow> photos(String conditions, @Nullable Object... parameters) {
        List<PhotoRow> photos = sql.list(PHOTOS + conditions, GalleryStore::photo, parameters);
        photos.sort(NEWEST_FIRST);
        return photos;
    }

    private static PhotoRow photo(Row row) throws SQLException {
        boolean sideways = new QuarterTurn(row.count("turned")).isSideways();
        return new PhotoRow(
                row.photo("id"),
                row.path("path"),
                StoredTime.parse(row.text("shown_at")),
                row.textOrNull("taken_at") == null,
                row.count("taken_digits"),
                row.count(sideways ? "height" : "width"),
                row.count(sideways ? "width" : "height"),
                row.code(PhotoStatus.class, "status"),
                row.millisOrNull("length_ms"),
                row.count("turned"),
                row.flag("favourite"),
                row.count("rating"));
    }

    /** Newest first. */
    public List<MonthCount> months() {
        return sql.list(MONTHS, row -> new MonthCount(YearMonth.parse(row.text("month")), row.count("photos")));
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
        return sql.first(
                "SELECT path, content_hash, still_ms, turned FROM photo LEFT JOIN photo_note ON photo_id = id WHERE id = ?",
                GalleryStore::source,
                photo.value());
    }

    static PhotoOriginal source(Row row) throws SQLException {
        byte @Nullable [] hash = row.bytesOrNull("content_hash");
        return new PhotoOriginal(
                row.path("path"),
                hash == null ? null : ContentHash.of(hash),
                new QuarterTurn(row.count("turned")),
                row.millisOrNull("still_ms"));
    }
}
