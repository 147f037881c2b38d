package org.kith.engine.store;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/**
 * Traces of a person in the journal. An entry keeps the changes that are of others, so that these can still be undone: all
 * changes of a row are taken out, or none, so that the rest of a row's history is never half there.
 */
final class ForgottenInJournal {

    private static final Gson GSON = new Gson();

    /** Those who became somebody else in an act that stands: their names are that person's. */
    private static final String GONE_WITH = """
            SELECT DISTINCT gone.row_id
            FROM journal_change gone
            WHERE gone.of_table = 'person' AND gone.after IS NULL
              AND NOT EXISTS (SELECT 1 FROM person WHERE id = gone.row_id)
              AND EXISTS (SELECT 1 FROM journal_change c
                          WHERE c.entry_id = gone.entry_id
                            AND (c.of_table = 'person' AND c.row_id IN (SELECT value FROM json_each(?1))
                                 OR c.before ->> 'person_id' IN (SELECT value FROM json_each(?1))
                                 OR c.after ->> 'person_id' IN (SELECT value FROM json_each(?1))))""";

    private static final String NAMES = """
            SELECT n FROM (SELECT name AS n FROM person WHERE id = ?1
            UNION SELECT name_key FROM person WHERE id = ?1
            UNION SELECT before ->> 'name' FROM journal_change
            WHERE of_table = 'person' AND row_id IN (SELECT value FROM json_each(?2))
            UNION SELECT before ->> 'name_key' FROM journal_change
            WHERE of_table = 'person' AND row_id IN (SELECT value FROM json_each(?2))
            UNION SELECT after ->> 'name' FROM journal_change
            WHERE of_table = 'person' AND row_id IN (SELECT value FROM json_each(?2))
            UNION SELECT after ->> 'name_key' FROM journal_change
            WHERE of_table = 'person' AND row_id IN (SELECT value FROM json_each(?2)))
            WHERE n IS NOT NULL""";

    private static final String VERDICTS_ABOUT_THEM = """
            SELECT row_id FROM journal_change
            WHERE of_table = 'verdict'
              AND (before ->> 'person_id' IN (SELECT value FROM json_each(?1))
                   OR after ->> 'person_id' IN (SELECT value FROM json_each(?1))
                   OR coalesce(before, after) ->> 'face_id' IN (SELECT value FROM json_each(?2)))""";

    private final Sql sql;
    private final String persons;
    private final Set<String> names;

    ForgottenInJournal(Sql sql, PersonId person) {
        this.sql = sql;
        sql.update("DELETE FROM journal WHERE undone = 1"); // who was merged there is somebody else again
        Set<Long> ids = new HashSet<>(Set.of(person.value()));
        while (ids.addAll(sql.list(GONE_WITH, row -> row.number(1), json(ids)))) {
            // until nobody else became one of those who became the person
        }
        persons = json(ids);
        names = Set.copyOf(sql.list(NAMES, row -> row.text("n"), person.value(), persons));
    }

    /** All they ever had in this library, as far as it knows. */
    Set<String> names() {
        return names;
    }

    void scrub(String faces) {
        sql.update(
                "DELETE FROM journal_change WHERE of_table = 'person' AND row_id IN (SELECT value FROM json_each(?))",
                persons);
        sql.update(
                "DELETE FROM journal_change WHERE of_table = 'verdict' AND row_id IN (" + VERDICTS_ABOUT_THEM + ")",
                persons,
                faces);
        sql.update("""
                DELETE FROM journal_change
                WHERE of_table IN ('album_person', 'circle_person', 'presence') AND coalesce(before, after) ->> 'person_id' IN (SELECT value FROM json_each(?))""", persons);
        sql.update(
                "DELETE FROM journal_change WHERE of_table = 'drawn' AND row_id IN (SELECT value FROM json_each(?))",
                faces);
        sql.update("DELETE FROM journal_change WHERE of_table LIKE 'cluster%'"); // of clusterings that are past
        sql.update("DELETE FROM journal WHERE id NOT IN (SELECT entry_id FROM journal_change)");
        sql.list("SELECT id, name, others FROM journal", Labels::of).forEach(this::scrub);
    }

    private record Labels(long entry, @Nullable String name, List<String> others) {
        static Labels of(Row row) throws SQLException {
            return new Labels(
                    row.number("id"),
                    row.textOrNull("name"),
                    List.of(GSON.fromJson(row.text("others"), String[].class)));
        }
    }

    private void scrub(Labels labels) {
        List<String> others = new ArrayList<>(labels.others());
        boolean other = others.removeAll(names);
        boolean own = labels.name() != null && names.contains(labels.name());
        if (own || other) {
            sql.update(
                    "UPDATE journal SET name = ?, others = ? WHERE id = ?",
                    own ? null : labels.name(),
                    GSON.toJson(others),
                    labels.entry());
        }
    }

    private static String json(Set<Long> ids) {
        return Ids.json(ids, Long::longValue);
    }
}
