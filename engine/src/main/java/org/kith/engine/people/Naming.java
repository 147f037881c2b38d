package org.kith.engine.people;

import java.util.List;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.VerdictSource;

/** Gives a cluster to the person of a name, or a person another name. Confined to one transaction. */
final class Naming {

    private final Stores stores;
    private final Known known;

    Naming(Stores stores) {
        this.stores = stores;
        this.known = new Known(stores);
    }

    PeopleChange name(GroupId group, PersonName name) {
        return group instanceof ClusterId cluster
                ? nameCluster(known.cluster(cluster), name)
                : namePerson(known.person(new PersonId(group.value())), name);
    }

    private PeopleChange nameCluster(ClusterId cluster, PersonName name) {
        Optional<Person> assigned = stores.clusters().personOf(cluster).map(known::person);
        if (assigned.isPresent() && assigned.get().name() == null) {
            // put together with others before it had a name: all of them get it
            PeopleChange change = namePerson(assigned.get(), name);
            return plus(change, Giving.give(stores, List.of(cluster), change.person(), VerdictSource.NAMING));
        }
        if (stores.clusters().undecided(cluster).isEmpty()) {
            throw new EngineException(PeopleFault.CLUSTER_DECIDED, cluster);
        }
        PersonId person = stores.people().called(name);
        Giving giving = Giving.give(stores, List.of(cluster), person, VerdictSource.NAMING);
        if (giving.given() == 0) {
            throw new EngineException(PeopleFault.CLUSTER_CANNOT_BE, cluster, name);
        }
        return plus(new PeopleChange(person, known.person(person).name(), 0, 0, 0, 0), giving);
    }

    private PeopleChange namePerson(Person person, PersonName name) {
        Optional<Person> namesake =
                stores.people().byName(name).filter(other -> !other.id().equals(person.id()));
        if (namesake.isEmpty()) {
            stores.people().rename(person.id(), name);
            return new PeopleChange(person.id(), name.text(), 0, 0, 0, 0);
        }
        return new Merging(stores).mergePeople(namesake.get(), person);
    }

    static PeopleChange plus(PeopleChange change, Giving giving) {
        return new PeopleChange(
                change.person(),
                change.name(),
                change.faces() + giving.given(),
                change.skippedRejected() + giving.skippedRejected(),
                change.skippedSamePhoto() + giving.skippedSamePhoto(),
                change.contradictions());
    }
}
