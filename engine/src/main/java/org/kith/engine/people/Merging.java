package org.kith.engine.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.EngineException;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.VerdictSource;

/**
 * Makes one person of two people or clusters. Clusters are a cache, so two of them without a name become the faces of a
 * person without a name: that outlives every clustering. Confined to one transaction.
 */
final class Merging {

    private final Stores stores;
    private final Known known;

    Merging(Stores stores) {
        this.stores = stores;
        this.known = new Known(stores);
    }

    /** The named one survives; of two alike, the first. */
    PeopleChange merge(GroupId first, GroupId second) {
        @Nullable Person a = personBehind(first);
        @Nullable Person b = personBehind(second);
        if (first.equals(second)) {
            throw new EngineException("These two are the same. Merge two different people or clusters.");
        }
        if (a != null && b != null && !a.id().equals(b.id())) {
            refuseTwoNamesBehindClusters(first, a, second, b);
            boolean secondSurvives = a.name() == null && b.name() != null;
            return give(first, second, secondSurvives ? mergePeople(b, a) : mergePeople(a, b));
        }
        @Nullable Person survivor = a != null ? a : b;
        PersonId person = survivor != null ? survivor.id() : stores.people().add(null);
        @Nullable String name = survivor == null ? null : survivor.name();
        PeopleChange change = give(first, second, new PeopleChange(person, name, 0, 0, 0, 0));
        if (change.faces() == 0) {
            throw new EngineException(
                    "There is nothing to merge: the faces are decided already, or are in photos that show"
                            + " that person better, or you said that they are not that person. Nothing was changed.");
        }
        return change;
    }

    /** A person, or whom a cluster was given to. */
    private @Nullable Person personBehind(GroupId group) {
        if (group instanceof ClusterId cluster) {
            Optional<PersonId> assigned = stores.clusters().personOf(known.cluster(cluster));
            return assigned.map(known::person).orElse(null);
        }
        return known.person(new PersonId(group.value()));
    }

    /** Whoever points at a cluster may not know that it stands for everything that has the person's name. */
    private static void refuseTwoNamesBehindClusters(GroupId first, Person a, GroupId second, Person b) {
        boolean bothNamed = a.name() != null && b.name() != null;
        boolean cluster = first instanceof ClusterId || second instanceof ClusterId;
        if (bothNamed && cluster) {
            throw new EngineException("These are " + a.name() + " and " + b.name()
                    + ". If they are one person, merge the two people instead of their clusters.");
        }
    }

    private PeopleChange give(GroupId first, GroupId second, PeopleChange change) {
        List<ClusterId> clusters = Stream.of(first, second)
                .map(group -> group instanceof ClusterId cluster ? cluster : null)
                .filter(Objects::nonNull)
                .toList();
        return Naming.plus(change, Giving.give(stores, clusters, change.person(), VerdictSource.MERGING));
    }

    PeopleChange mergePeople(Person survivor, Person other) {
        int faces = stores.verdicts().facesOf(other.id()).size();
        int contradictions = stores.people().merge(other.id(), survivor.id());
        return new PeopleChange(survivor.id(), survivor.name(), faces, 0, 0, contradictions);
    }
}
