package org.kith.engine.people;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.EngineException;
import org.kith.engine.model.FaceId;
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
        return stores.people()
                .byId(person)
                .orElseThrow(() -> new EngineException("There is no person " + person
                        + " in this library. Look at the list of people for those there are."));
    }

    ClusterId cluster(ClusterId cluster) {
        if (!stores.clusters().exists(cluster)) {
            throw new EngineException("There is no cluster " + cluster
                    + " any more, or there never was. Look at the list of people for those there are.");
        }
        return cluster;
    }

    FaceId face(FaceId face) {
        if (stores.faces().photoOf(face).isEmpty()) {
            throw new EngineException(
                    "There is no face " + face + " in this library. Look at the list of faces for those there are.");
        }
        return face;
    }

    /** For a sentence. */
    static String describe(Person person) {
        @Nullable String name = person.name();
        return name == null ? "person " + person.id() + " (without a name)" : name;
    }
}
