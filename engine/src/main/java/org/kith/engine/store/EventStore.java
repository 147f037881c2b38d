package org.kith.engine.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.EventPhoto;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.StoredTime;

/** Photos by when they were taken and where their files lie. Photos that are gone are left out. */
public final class EventStore {

    private static final String PHOTOS = "SELECT id, path, taken_at FROM photo WHERE status <> 'missing' AND ";

    private final Sql sql;

    EventStore(Sql sql) {
        this.sql = sql;
    }

    /** @param path as the library knows it: real and absolute */
    public Optional<EventPhoto> at(Path path) {
        return sql.first(PHOTOS + "path = ?", EventStore::photo, path.toString());
    }

    public List<EventPhoto> takenOn(LocalDate day) {
        return sql.list(
                PHOTOS + "taken_at >= ? AND taken_at < ? ORDER BY id", // ISO texts sort as the times they say
                EventStore::photo,
                day.toString(),
                day.plusDays(1).toString());
    }

    /** However deep. */
    public List<EventPhoto> inside(Path folder) {
        PathRange range = PathRange.inside(folder);
        return sql.list(PHOTOS + "path >= ? AND path < ? ORDER BY id", EventStore::photo, range.from(), range.to());
    }

    /** On which day each photo was taken, of photos that say so; also of those that are gone. */
    public Map<PhotoId, LocalDate> days() {
        Map<PhotoId, LocalDate> days = new HashMap<>();
        sql.each(
                "SELECT id, substr(taken_at, 1, 10) AS day FROM photo WHERE taken_at IS NOT NULL",
                row -> Map.entry(row.photo("id"), LocalDate.parse(row.text("day"))),
                entry -> days.put(entry.getKey(), entry.getValue()));
        return days;
    }

    private static EventPhoto photo(Row row) throws SQLException {
        @Nullable String takenAt = row.textOrNull("taken_at");
        return new EventPhoto(
                row.photo("id"),
                row.path("path"),
                takenAt == null ? null : StoredTime.parse(takenAt).toLocalDate());
    }
}
