package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** What searches find. Confined to one transaction. */
public final class FoundStore {

    private static final String DESCRIBED = """
            SELECT p.id, p.path, substr(p.taken_at, 1, p.taken_digits) AS taken,
                   CASE WHEN n.taken_at IS NOT NULL THEN 'user' ELSE p.taken_from END AS source, p.lat, p.lon,
                   (SELECT pl.name FROM place pl WHERE pl.id = p.place_id) AS place, p.camera, p.lens,
                   coalesce(n.rating, 0) AS rating, n.caption
            FROM photo p LEFT JOIN photo_note n ON n.photo_id = p.id WHERE\s""";

    private final Sql sql;

    public FoundStore(Sql sql) {
        this.sql = sql;
    }

    /** Photos whose files are there and can be read, by path; of a search for problems those too that cannot be read any more. */
    public List<Path> paths(PhotoQuery query) {
        PhotoConditions conditions = PhotoConditions.of(query, sql);
        return sql.list(
                "SELECT path FROM photo p WHERE " + there(query) + conditions.sql() + " ORDER BY path",
                row -> row.path("path"),
                conditions.parameters());
    }

    /** The same with what is known of each. */
    public List<FoundPhoto> photos(PhotoQuery query) {
        PhotoConditions conditions = PhotoConditions.of(query, sql);
        String found = DESCRIBED + there(query) + conditions.sql() + " ORDER BY p.path";
        List<PhotoId> ids = sql.list(found, row -> row.photo("id"), conditions.parameters());
        Map<PhotoId, List<String>> tags = new TagStore(sql).of(ids);
        return sql.list(found, row -> photo(row, tags), conditions.parameters());
    }

    private static String there(PhotoQuery query) {
        return query.conditions().stream().anyMatch(PhotoCondition.Problem.class::isInstance)
                ? "p.status <> 'missing'"
                : "p.status IN ('indexed', 'video')";
    }

    private static FoundPhoto photo(Row row, Map<PhotoId, List<String>> tags) throws SQLException {
        return new FoundPhoto(
                row.path("path"),
                row.textOrNull("taken"),
                row.textOrNull("source"),
                row.realOrNull("lat"),
                row.realOrNull("lon"),
                row.textOrNull("place"),
                row.textOrNull("camera"),
                row.textOrNull("lens"),
                row.count("rating"),
                tags.getOrDefault(row.photo("id"), List.of()),
                row.textOrNull("caption"));
    }

    /** How many photos a grid shows of a search. */
    public int count(PhotoQuery query) {
        PhotoConditions conditions = PhotoConditions.of(query, sql);
        return (int) sql.number(
                "SELECT count(*) FROM photo p WHERE p.status <> 'missing' AND p.width IS NOT NULL" + conditions.sql(),
                conditions.parameters());
    }
}
