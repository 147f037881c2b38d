package org.kith.engine.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Stores;

/** Makes sure that what an act is about is in the library. */
final class Known {

    private final Stores stores;

    Known(Stores stores) {
        this.stores = stores;
    }

    Person person(PersonId person) {
        return stores.people().byId(person).orElseThrow(() -> new EngineException(PeopleFault.NO_PERSON, person));
    }

    /** Whose group it is, by the user's word or the machine's; empty for a cluster of nobody. */
    Optional<Person> personOf(GroupId group) {
        return group instanceof ClusterId cluster
                ? stores.clusters().personOf(cluster(cluster)).map(this::person)
                : Optional.of(person(new PersonId(group.value())));
    }

    ClusterId cluster(ClusterId cluster) {
        if (!stores.clusters().exists(cluster)) {
            throw new EngineException(PeopleFault.NO_CLUSTER, cluster);
        }
        return cluster;
    }

    FaceId face(FaceId face) {
        if (stores.faces().photoOf(face).isEmpty()) {
            throw new EngineException(PeopleFault.NO_FACE, face);
        }
        return face;
    }

    /** For a sentence. */
    static Object describe(Person person) {
        @Nullable String name = person.name();
        return name == null ? Phrase.of(PeopleFault.NAMELESS, person.id()) : name;
    }
}
