package org.kith.engine.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.act.Acts.Done;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/**
 * Faces the user has picked out of a group are somebody else, all of them one person: they leave it together, and are kept apart
 * from the rest. Of a person, they are not this person, whatever was said before. Confined to one transaction.
 */
final class SplittingOff {

    private final Stores stores;

    SplittingOff(Stores stores) {
        this.stores = stores;
    }

    Done<SplitChange> of(GroupId group, Collection<FaceId> picked) {
        Optional<Person> person = new Known(stores).personOf(group);
        Set<FaceId> rest = faces(group, person);
        Set<FaceId> leaving = new LinkedHashSet<>(picked);
        if (!rest.containsAll(leaving)) {
            throw new EngineException(PeopleFault.SPLIT_CHANGED);
        }
        rest.removeAll(leaving);
        if (rest.isEmpty() || leaving.isEmpty()) {
            throw new EngineException(PeopleFault.SPLIT_ALL);
        }
        person.map(Person::id).ifPresent(id -> new FaceActs(stores).areNot(leaving, id));
        ClusterId made = stores.clusters().make(leaving);
        stores.apart().add(List.of(rest, leaving));
        ActSummary summary =
                new ActSummary(ActKind.SPLIT, person.map(Person::name).orElse(null), List.of(), leaving.size(), 2);
        return new Done<>(new SplitChange(List.of(made), leaving.size(), rest.size()), summary);
    }

    /** By the user's word or by the machine's. */
    private Set<FaceId> faces(GroupId group, Optional<Person> person) {
        List<ClusterId> clusters = person.map(somebody -> stores.clusters().ofPerson(somebody.id()))
                .orElseGet(() -> List.of((ClusterId) group));
        Set<FaceId> faces = Splitting.undecided(stores, clusters);
        person.ifPresent(somebody -> faces.addAll(stores.verdicts().facesOf(somebody.id())));
        return faces;
    }
}
