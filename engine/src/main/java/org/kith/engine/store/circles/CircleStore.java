package org.kith.engine.store.circles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** Circles, and who is in which. One that nobody is in is none. Confined to one transaction. */
public final class CircleStore {

    private static final String MEMBERS = """
            SELECT c.name, person.id FROM circle c JOIN circle_person cp ON cp.circle_id = c.id JOIN person ON person.id = cp.person_id
            ORDER BY c.name_key, person.name_key IS NULL, person.name_key, person.id""";

    private static final String PUT = """
            INSERT INTO circle_person (circle_id, person_id)
            SELECT (SELECT id FROM circle WHERE name_key = ?), value FROM json_each(?) WHERE true
            ON CONFLICT (circle_id, person_id) DO NOTHING""";

    private static final String TAKE = """
            DELETE FROM circle_person
            WHERE circle_id = (SELECT id FROM circle WHERE name_key = ?) AND person_id IN (SELECT value FROM json_each(?))""";

    private static final String LEFT = "DELETE FROM circle WHERE id NOT IN (SELECT circle_id FROM circle_person)";

    private final Sql sql;

    public CircleStore(Sql sql) {
        this.sql = sql;
    }

    /** By name. */
    public List<Circle> all() {
        Map<String, List<PersonId>> people = new LinkedHashMap<>();
        sql.each(MEMBERS, row -> Map.entry(row.text("name"), row.person("id")), entry -> people.computeIfAbsent(
                        entry.getKey(), name -> new ArrayList<>())
                .add(entry.getValue()));
        return people.entrySet().stream()
                .map(entry -> new Circle(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Optional<Circle> named(Label name) {
        return all().stream()
                .filter(circle -> new Label(circle.name()).key().equals(name.key()))
                .findFirst();
    }

    /** Which circles people are in, by name; of who is in none there is no list. */
    public Map<PersonId, List<String>> byPerson() {
        Map<PersonId, List<String>> names = new HashMap<>();
        all().forEach(circle -> circle.people().forEach(person -> names.computeIfAbsent(person, id -> new ArrayList<>())
                .add(circle.name())));
        return names;
    }

    /** Of one person, by name. */
    public List<String> of(PersonId person) {
        return sql.list(
                "SELECT name FROM circle WHERE id IN (SELECT circle_id FROM circle_person WHERE person_id = ?) ORDER BY name_key",
                row -> row.text("name"),
                person.value());
    }

    /** A circle that is not there is made. */
    public void add(Label circle, Collection<PersonId> people) {
        if (!people.isEmpty()) {
            sql.update(
                    "INSERT INTO circle (name, name_key) VALUES (?, ?) ON CONFLICT (name_key) DO NOTHING",
                    circle.text(),
                    circle.key());
            sql.update(PUT, circle.key(), Ids.json(people, PersonId::value));
        }
    }

    public void remove(Label circle, Collection<PersonId> people) {
        sql.update(TAKE, circle.key(), Ids.json(people, PersonId::value));
        sql.update(LEFT);
    }

    /** The circle gets another name; where a circle has that already, they are one. */
    public void rename(Label from, Label to) {
        if (from.key().equals(to.key())) {
            sql.update("UPDATE circle SET name = ? WHERE name_key = ?", to.text(), to.key());
        } else {
            List<PersonId> people = named(from).map(Circle::people).orElse(List.of());
            add(to, people);
            remove(from, people);
        }
    }

    /** One person is another. */
    public void move(PersonId from, PersonId into) {
        sql.update("UPDATE OR IGNORE circle_person SET person_id = ? WHERE person_id = ?", into.value(), from.value());
        leave(from);
    }

    /** The person is in no circle. */
    public void leave(PersonId person) {
        sql.update("DELETE FROM circle_person WHERE person_id = ?", person.value());
        sql.update(LEFT);
    }
}
