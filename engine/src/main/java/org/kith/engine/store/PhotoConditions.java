package org.kith.engine.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoQuery;

/** A query of photos as conditions of SQL on the table {@code photo p}, each beginning with AND. */
final class PhotoConditions {

    private static final String PHOTOS_OF_PERSON =
            "(SELECT f.photo_id FROM face_person fp JOIN face f ON f.id = fp.face_id WHERE fp.person_id = ?)";

    private static final String PHOTOS_OF_PERSONS =
            "(SELECT f.photo_id FROM face_person fp JOIN face f ON f.id = fp.face_id"
                    + " WHERE fp.person_id IN (SELECT value FROM json_each(?)))";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private PhotoConditions() {}

    static PhotoConditions of(PhotoQuery query) {
        PhotoConditions conditions = new PhotoConditions();
        for (PersonId person : query.all()) {
            conditions.add("p.id IN " + PHOTOS_OF_PERSON, person.value());
        }
        if (!query.any().isEmpty()) {
            conditions.add("p.id IN " + PHOTOS_OF_PERSONS, Ids.json(query.any(), PersonId::value));
        }
        if (!query.none().isEmpty()) {
            conditions.add("p.id NOT IN " + PHOTOS_OF_PERSONS, Ids.json(query.none(), PersonId::value));
        }
        conditions.addTime(query.from(), query.to());
        conditions.addFolder(query.folder());
        return conditions;
    }

    /** ISO texts sort as the times they say. */
    private void addTime(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            add("p.taken_at >= ?", from.toString());
        }
        if (to != null) {
            add("p.taken_at < ?", to.plusDays(1).toString());
        }
    }

    private void addFolder(@Nullable Path folder) {
        if (folder != null) {
            PathRange range = PathRange.inside(folder);
            add("p.path >= ? AND p.path < ?", range.from(), range.to());
        }
    }

    private void add(String condition, Object... values) {
        sql.append(" AND ").append(condition);
        parameters.addAll(List.of(values));
    }

    String sql() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
