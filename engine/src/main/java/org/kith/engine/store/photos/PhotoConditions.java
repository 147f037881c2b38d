package org.kith.engine.store.photos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.DatedBy;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.TakenFrom;
import org.kith.engine.store.sql.Folded;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.PathRange;
import org.kith.engine.store.sql.Sql;

/** A query of photos as conditions of SQL on the table {@code photo p}, each beginning with AND. */
public final class PhotoConditions {

    /** So many photos are looked up and sorted sooner than all are looked through in their order. */
    private static final int FEW = 5_000;

    private static final String SHOWN = " status <> 'missing' AND width IS NOT NULL";

    private static final String PHOTOS_OF_PERSON = "SELECT photo_id FROM photo_person WHERE person_id = ?";

    private static final String PHOTOS_OF_PERSONS =
            "(SELECT photo_id FROM photo_person WHERE person_id IN (SELECT value FROM json_each(?)))";

    private static final String PHOTOS_OF_CIRCLE = "(SELECT photo_id FROM photo_person WHERE person_id IN"
            + " (SELECT person_id FROM circle_person JOIN circle ON circle.id = circle_id WHERE name_key = ?))";

    private static final String FACES_THAT_COUNT = " FROM face f WHERE f.photo_id = p.id"
            + " AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.kind IN ('not_a_face', 'ignore'))";

    private static final String PHOTOS_BY_FACES = "(SELECT f.photo_id FROM face f"
            + " WHERE f.id NOT IN (SELECT v.face_id FROM verdict v WHERE v.kind IN ('not_a_face', 'ignore'))"
            + " GROUP BY f.photo_id HAVING count(*) ";

    private static final String NOT_OF_PERSONS = " AND NOT EXISTS (SELECT 1 FROM face_person fp"
            + " WHERE fp.face_id = f.id AND fp.person_id IN (SELECT value FROM json_each(?)))";

    private static final String WITHOUT_A_FACE = "(SELECT photo_id FROM presence";

    private static final String OF_HIDDEN_PEOPLE =
            "(SELECT photo_id FROM photo_person WHERE person_id IN (SELECT id FROM person WHERE hidden = 1))";

    /** A name is folded once, not once a photo: the limit keeps SQLite from moving the condition inside. */
    private static final String CALLED =
            "(SELECT name FROM (SELECT DISTINCT %1$s AS name FROM photo WHERE %1$s IS NOT NULL AND" + SHOWN
                    + " LIMIT -1) WHERE instr(folded(name), ?) > 0)";

    private static final String WITH = "SELECT id FROM photo WHERE %1$s IS NOT NULL AND" + SHOWN + " AND %1$s IN ";

    private static final String HIDDEN = "(SELECT photo_id FROM photo_note WHERE hidden = 1)";

    /** So many letters have an index: shorter texts are looked for in all. */
    private static final int INDEXED_LETTERS = 3;

    private final Sql library;
    private final int few;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private boolean narrow;

    private PhotoConditions(Sql library, int few) {
        this.library = library;
        this.few = few;
    }

    /** Asks for sets of photos that may be small beforehand. */
    public static PhotoConditions of(PhotoQuery query, Sql library) {
        return of(query, library, FEW);
    }

    /** @param few see {@link #FEW} */
    public static PhotoConditions of(PhotoQuery query, Sql library, int few) {
        PhotoConditions conditions = new PhotoConditions(library, few);
        query.conditions().forEach(conditions::add);
        if (query.conditions().stream().noneMatch(PhotoCondition.Hidden.class::isInstance)) {
            conditions.where("p.id NOT IN " + HIDDEN);
        }
        return conditions;
    }

    private void add(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Shows who) {
            addPeople(who.role(), who.people());
        } else if (condition instanceof PhotoCondition.OfCircle of) {
            addCircle(of);
        } else if (condition instanceof PhotoCondition.Faces faces) {
            addFaces(faces.count());
        } else if (condition instanceof PhotoCondition.NobodyHidden) {
            where("p.id NOT IN " + OF_HIDDEN_PEOPLE);
        } else if (!addTime(condition) && !addPlace(condition) && !addText(condition)) {
            addState(condition);
        }
    }

    private void addPeople(Role role, List<PersonId> people) {
        String ids = Ids.json(people, PersonId::value);
        switch (role) {
            case ALL -> addAll(people);
            case ANY -> among(PHOTOS_OF_PERSONS, ids);
            case NONE -> where("p.id NOT IN " + PHOTOS_OF_PERSONS, ids);
            case ONLY -> {
                addPeople(Role.ALL, people);
                where("NOT EXISTS (SELECT 1" + FACES_THAT_COUNT + NOT_OF_PERSONS + ")", ids);
                where(
                        "p.id NOT IN " + WITHOUT_A_FACE + " WHERE person_id NOT IN (SELECT value FROM json_each(?)))",
                        ids);
            }
        }
    }

    private void addCircle(PhotoCondition.OfCircle of) {
        if (of.some()) {
            among(PHOTOS_OF_CIRCLE, of.circle().key());
        } else {
            where("p.id NOT IN " + PHOTOS_OF_CIRCLE, of.circle().key());
        }
    }

    /** Of two who are on many photos, those together are few: they are found before other conditions are asked about. */
    private void addAll(List<PersonId> people) {
        if (!people.isEmpty()) {
            among(
                    people.stream()
                            .map(person -> PHOTOS_OF_PERSON)
                            .collect(Collectors.joining(" INTERSECT ", "(", ")")),
                    people.stream().map(PersonId::value).toArray());
        }
    }

    /** Counted once for all photos: to count those of each takes ten times as long. */
    private void addFaces(CountRange faces) {
        if (faces.from() == 0) { // photos without faces are in no row of faces
            where("p.id NOT IN " + PHOTOS_BY_FACES + "> ?)", faces.to());
            if (faces.to() == 0) { // and nobody else is there
                where("p.id NOT IN " + WITHOUT_A_FACE + ")");
            }
        } else {
            among(PHOTOS_BY_FACES + "BETWEEN ? AND ?)", faces.from(), faces.to());
        }
    }

    /** ISO texts sort as the times they say; a photo with a time is shown at it, and that has the index. */
    private boolean addTime(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Taken days) {
            if (days.from() != null) {
                where("p.shown_at >= ?", days.from().toString());
            }
            if (days.to() != null) {
                where("p.shown_at < ?", days.to().plusDays(1).toString());
            }
            where("p.taken_at IS NOT NULL");
        } else if (condition instanceof PhotoCondition.InMonths in) {
            where(
                    "substr(p.shown_at, 6, 2) IN (SELECT value FROM json_each(?))"
                            + " AND p.taken_at IS NOT NULL AND p.taken_digits >= 7",
                    months(in.months()));
        } else if (condition instanceof PhotoCondition.OnDay day) {
            where(
                    "substr(p.shown_at, 6, 5) = ? AND p.taken_at IS NOT NULL AND p.taken_digits >= 10",
                    "%02d-%02d".formatted(day.month(), day.day()));
        } else if (condition instanceof PhotoCondition.ShownIn in) {
            where(
                    "p.shown_at >= ? AND p.shown_at < ?",
                    in.month().toString(),
                    in.month().plusMonths(1).toString());
        } else if (condition instanceof PhotoCondition.Undated) {
            where("p.taken_at IS NULL");
        } else if (condition instanceof PhotoCondition.Dated dated) {
            where(
                    "coalesce((SELECT 'user' FROM photo_note WHERE photo_id = p.id AND taken_at IS NOT NULL), p.taken_from)"
                            + " IN (SELECT value FROM json_each(?))",
                    sources(dated.by()));
        } else {
            return false;
        }
        return true;
    }

    private static String sources(DatedBy by) {
        Stream<String> codes = by == DatedBy.USER
                ? Stream.of(by.code())
                : Arrays.stream(TakenFrom.values())
                        .filter(from -> from.by() == by)
                        .map(TakenFrom::code);
        return codes.collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    private static String months(Set<Integer> months) {
        return months.stream().map("\"%02d\""::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    private boolean addPlace(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.InFolder in) {
            PathRange range = PathRange.inside(in.folder());
            among("(SELECT id FROM photo WHERE path >= ? AND path < ?)", range.from(), range.to());
        } else if (condition instanceof PhotoCondition.At at) {
            among(
                    "(" + WITH.formatted("place_id") + "(SELECT id FROM place WHERE instr(words, ?) > 0))",
                    Folded.of(at.place()));
        } else if (condition instanceof PhotoCondition.Within within) {
            addBounds(within.bounds());
        } else if (condition instanceof PhotoCondition.Located located) {
            where("p.lat IS " + (located.is() ? "NOT NULL" : "NULL"));
        } else {
            return false;
        }
        return true;
    }

    private void addBounds(GeoBounds bounds) {
        where("p.lat BETWEEN ? AND ?", bounds.south(), bounds.north());
        if (bounds.west() <= bounds.east()) {
            where("p.lon BETWEEN ? AND ?", bounds.west(), bounds.east());
        } else {
            where("(p.lon >= ? OR p.lon <= ?)", bounds.west(), bounds.east());
        }
    }

    private boolean addText(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Text text) {
            addWords("", "instr(name || char(10) || words, ?) > 0", text.text());
        } else if (condition instanceof PhotoCondition.FileName name) {
            addWords("{name} : ", "instr(name, ?) > 0", name.text());
        } else if (condition instanceof PhotoCondition.Captioned caption) {
            where(
                    "EXISTS (SELECT 1 FROM photo_note n WHERE n.photo_id = p.id AND instr(folded(n.caption), ?) > 0)",
                    Folded.of(caption.text()));
        } else if (condition instanceof PhotoCondition.TakenWith with) {
            String text = Folded.of(with.text());
            among(
                    "(" + WITH.formatted("camera") + CALLED.formatted("camera") + " UNION ALL " + WITH.formatted("lens")
                            + CALLED.formatted("lens") + ")",
                    text,
                    text);
        } else if (condition instanceof PhotoCondition.Tagged tagged) {
            where(
                    "p.id IN (SELECT photo_id FROM photo_tag JOIN tag ON tag.id = tag_id WHERE name_key = ?)",
                    tagged.tag().key());
        } else {
            return false;
        }
        return true;
    }

    /**
     * @param columns of the index, as it wants them named; empty: all
     * @param without the index, what holds for the text
     */
    private void addWords(String columns, String without, String text) {
        String folded = Folded.of(text);
        if (folded.codePointCount(0, folded.length()) >= INDEXED_LETTERS) {
            among(
                    "(SELECT rowid FROM photo_text WHERE photo_text MATCH ?)",
                    columns + '"' + folded.replace("\"", "\"\"") + '"');
        } else {
            among("(SELECT photo_id FROM photo_words WHERE " + without + ")", folded);
        }
    }

    private void addState(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Rated rated) {
            addStars(rated.stars());
        } else if (condition instanceof PhotoCondition.Favourite) {
            where("p.id IN (SELECT photo_id FROM photo_note WHERE favourite = 1)");
        } else if (condition instanceof PhotoCondition.Video) {
            where("p.status = 'video'");
        } else if (condition instanceof PhotoCondition.InAlbum in) {
            where(
                    "p.id IN (SELECT photo_id FROM album_photo WHERE album_id = ?)",
                    in.album().value());
        } else if (condition instanceof PhotoCondition.Problem) {
            where("p.problem_kind IS NOT NULL");
        } else if (condition instanceof PhotoCondition.Hidden) {
            where("p.id IN " + HIDDEN);
        } else {
            throw new IllegalArgumentException(condition.toString());
        }
    }

    /** Photos without stars are in no note, or in one without stars. */
    private void addStars(CountRange stars) {
        if (stars.from() == 0) {
            where("p.id NOT IN (SELECT photo_id FROM photo_note WHERE rating > ?)", stars.to());
        } else {
            among("(SELECT photo_id FROM photo_note WHERE rating BETWEEN ? AND ?)", stars.from(), stars.to());
        }
    }

    /**
     * Photos of a set. If they are few, the others need not be looked at; if many, all that are shown are looked through in their
     * order, which is an index: the sign keeps SQLite from looking up each of the set and sorting them.
     *
     * @param set a query in brackets
     */
    private void among(String set, Object... values) {
        List<Long> some = narrow
                ? List.of()
                : library.list("SELECT * FROM " + set + " LIMIT " + (few + 1), row -> row.number(1), values);
        if (!narrow && some.size() <= few) {
            narrow = true;
            where("p.id IN (SELECT value FROM json_each(?))", Ids.json(some, id -> id));
        } else {
            where("+p.id IN " + set, values);
        }
    }

    private void where(String condition, Object... values) {
        sql.append(" AND ").append(condition);
        parameters.addAll(List.of(values));
    }

    public String sql() {
        return sql.toString();
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
