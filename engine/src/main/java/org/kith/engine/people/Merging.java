package org.kith.engine.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.VerdictSource;

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

    /**
     * One after the other: those with a name first, then those without, then clusters. Of two the named one survives, of
     * two alike the first.
     */
    PeopleChange merge(List<GroupId> groups) {
        Set<GroupId> distinct = new LinkedHashSet<>(groups);
        if (distinct.size() < 2) {
            throw new EngineException(PeopleFault.MERGE_SAME);
        }
        List<GroupId> ordered = new ArrayList<>(distinct);
        ordered.sort(Comparator.comparingInt(this::rank)); // stable: of two alike, the first
        GroupId survivor = ordered.get(0);
        @Nullable PeopleChange sum = null;
        boolean merged = false;
        for (GroupId other : ordered.subList(1, ordered.size())) {
            Joined joined = join(survivor, other);
            merged |= joined.people() || joined.change().faces() > 0;
            sum = sum == null ? joined.change() : plus(sum, joined.change());
            survivor = joined.change().person();
        }
        if (!merged || sum == null) {
            throw new EngineException(PeopleFault.MERGE_NOTHING);
        }
        return sum;
    }

    /** @param people whether two people became one */
    private record Joined(PeopleChange change, boolean people) {}

    private int rank(GroupId group) {
        @Nullable Person person = personBehind(group);
        if (person == null) {
            return 2;
        }
        return person.name() != null ? 0 : 1;
    }

    private Joined join(GroupId first, GroupId second) {
        @Nullable Person a = personBehind(first);
        @Nullable Person b = personBehind(second);
        if (a != null && b != null && !a.id().equals(b.id())) {
            refuseTwoNamesBehindClusters(first, a, second, b);
            boolean secondSurvives = a.name() == null && b.name() != null;
            return new Joined(give(first, second, secondSurvives ? mergePeople(b, a) : mergePeople(a, b)), true);
        }
        @Nullable Person survivor = a != null ? a : b;
        PersonId person = survivor != null ? survivor.id() : stores.people().add(null);
        @Nullable String name = survivor == null ? null : survivor.name();
        return new Joined(give(first, second, new PeopleChange(person, name, 0, 0, 0, 0)), false);
    }

    private static PeopleChange plus(PeopleChange before, PeopleChange last) {
        return new PeopleChange(
                last.person(),
                last.name(),
                before.faces() + last.faces(),
                before.skippedRejected() + last.skippedRejected(),
                before.skippedSamePhoto() + last.skippedSamePhoto(),
                before.contradictions() + last.contradictions());
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
            throw new EngineException(PeopleFault.MERGE_TWO_NAMES, a.name(), b.name());
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
