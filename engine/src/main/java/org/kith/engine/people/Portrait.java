package org.kith.engine.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.GroupFace;
import org.kith.engine.store.row.PhotoRow;

/**
 * A person or an unnamed cluster, with all there is of them.
 *
 * @param person null for a cluster
 * @param faces the one that shows best who it is first
 * @param photos newest first
 */
public record Portrait(@Nullable Person person, List<GroupFace> faces, List<PhotoRow> photos) {

    public Portrait {
        faces = List.copyOf(faces);
        photos = List.copyOf(photos);
    }

    static Optional<Portrait> of(Stores stores, GroupId group) {
        return group instanceof PersonId person
                ? ofPerson(stores, person)
                : ofCluster(stores, new ClusterId(group.value()));
    }

    private static Optional<Portrait> ofPerson(Stores stores, PersonId id) {
        return stores.people()
                .byId(id)
                .map(person -> new Portrait(
                        person,
                        stores.portraits().ofPerson(id),
                        stores.gallery().ofPerson(id)));
    }

    /** A cluster without faces is none. */
    private static Optional<Portrait> ofCluster(Stores stores, ClusterId id) {
        List<GroupFace> faces = stores.portraits().ofCluster(id);
        return faces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Portrait(null, faces, stores.gallery().ofCluster(id)));
    }
}
