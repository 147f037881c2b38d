package org.kith.engine.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoQuery;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.PathRange;

/** A query of photos as conditions of SQL on the table {@code photo p}, each beginning with AND. */
final class PhotoConditions {

    private static final String PHOTOS_OF_PERSON =
            "(SELECT f.photo_id FROM face_person fp JOIN face f ON f.id = fp.face_id WHERE fp.person_id = ?)";

    private static final String PHOTOS_OF_PERSONS =
            "(SELECT f.photo_id FROM face_person fp JOIN face f ON f.id = fp.face_id"
                    + " WHERE fp.person_id IN (SELECT value FROM json_each(?)))";

    private static final String FACES_THAT_COUNT = " FROM face f WHERE f.photo_id = p.id"
            + " AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.kind IN ('not_a_face', 'ignore'))";

    private static final String NOT_OF_PERSONS = " AND NOT EXISTS (SELECT 1 FROM face_person fp"
            + " WHERE fp.face_id = f.id AND fp.person_id IN (SELECT value FROM json_each(?)))";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private PhotoConditions() {}

    static PhotoConditions of(PhotoQuery query) {
        PhotoConditions conditions = new PhotoConditions();
        conditions.addAll(query.all());
        conditions.addOnly(query.only());
        if (!query.any().isEmpty()) {
            conditions.add("p.id IN " + PHOTOS_OF_PERSONS, Ids.json(query.any(), PersonId::value));
        }
        if (!query.none().isEmpty()) {
            conditions.add("p.id NOT IN " + PHOTOS_OF_PERSONS, Ids.json(query.none(), PersonId::value));
        }
        conditions.addTime(query.from(), query.to());
        conditions.addFolder(query.folder());
        conditions.addFaces(query.faces());
        return conditions;
    }

    private void addAll(List<PersonId> persons) {
        for (PersonId person : persons) {
            add("p.id IN " + PHOTOS_OF_PERSON, person.value());
        }
    }

    private void addOnly(List<PersonId> persons) {
        if (!persons.isEmpty()) {
            addAll(persons);
            add("NOT EXISTS (SELECT 1" + FACES_THAT_COUNT + NOT_OF_PERSONS + ")", Ids.json(persons, PersonId::value));
        }
    }

    private void addFaces(CountRange faces) {
        if (!faces.equals(CountRange.ANY)) {
            add("(SELECT count(*)" + FACES_THAT_COUNT + ") BETWEEN ? AND ?", faces.from(), faces.to());
        }
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
