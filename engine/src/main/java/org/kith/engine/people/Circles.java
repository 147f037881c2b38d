package org.kith.engine.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kith.engine.act.Acted;
import org.kith.engine.act.Acts;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.store.Database;
import org.kith.engine.store.Stores;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/**
 * Groups of people that the user makes, to find and to see them together: a side of the family, a class at school. Known by their
 * names. Acts as those of {@link People}. Thread-safe.
 */
public final class Circles {

    private final Database database;
    private final Acts acts;

    /** @param changed run on the db-writer thread after every act: must be short */
    public Circles(Database database, Runnable changed) {
        this.database = database;
        this.acts = new Acts(database, changed);
    }

    /** By name, each with who is in it. */
    public List<Circle> all() {
        return database.read(stores -> stores.circles().all());
    }

    /** Those that people are in, by name; of who is in none there is no list. */
    public Map<PersonId, List<String>> byPerson() {
        return database.read(stores -> stores.circles().byPerson());
    }

    /** Those that somebody is in, by name. */
    public List<String> of(PersonId person) {
        return database.read(stores -> stores.circles().of(person));
    }

    /** The people are in the circle from now on; one that is not there is made. */
    public CompletableFuture<Acted<ActSummary>> add(Label circle, Collection<PersonId> people) {
        return acts.simple(stores -> {
            List<Person> somebody = known(stores, people);
            stores.circles().add(circle, people);
            return told(stores, ActKind.ADD_TO_CIRCLE, circle, somebody);
        });
    }

    /** The people are not in the circle any more; when nobody is, there is none. */
    public CompletableFuture<Acted<ActSummary>> remove(Label circle, Collection<PersonId> people) {
        return acts.simple(stores -> {
            requireThere(stores, circle);
            ActSummary told = told(stores, ActKind.REMOVE_FROM_CIRCLE, circle, known(stores, people));
            stores.circles().remove(circle, people);
            return told;
        });
    }

    /** There is no such circle any more; the people stay. */
    public CompletableFuture<Acted<ActSummary>> remove(Label circle) {
        return acts.simple(stores -> {
            Circle there = requireThere(stores, circle);
            stores.circles().remove(circle, there.people());
            return new ActSummary(
                    ActKind.REMOVE_CIRCLE,
                    there.name(),
                    List.of(),
                    0,
                    there.people().size());
        });
    }

    /** The circle gets another name, in kept searches too; where a circle has that already, they are one. */
    public CompletableFuture<Acted<ActSummary>> rename(Label from, Label to) {
        return acts.simple(stores -> {
            Circle there = requireThere(stores, from);
            stores.circles().rename(from, to);
            stores.albums().circleRenamed(from, to);
            return new ActSummary(ActKind.RENAME_CIRCLE, to.text(), List.of(there.name()), 0, 0);
        });
    }

    private static Circle requireThere(Stores stores, Label circle) {
        return stores.circles()
                .named(circle)
                .orElseThrow(() -> new EngineException(PeopleFault.NO_CIRCLE, circle.text()));
    }

    private static List<Person> known(Stores stores, Collection<PersonId> people) {
        Known known = new Known(stores);
        return people.stream().distinct().map(known::person).toList();
    }

    private static ActSummary told(Stores stores, ActKind kind, Label circle, List<Person> people) {
        String name = stores.circles().named(circle).map(Circle::name).orElse(circle.text());
        List<String> names = people.stream()
                .flatMap(person -> Optional.ofNullable(person.name()).stream())
                .toList();
        return new ActSummary(kind, name, names, 0, people.size());
    }
}
