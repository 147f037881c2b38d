package org.kith.engine.store.row;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * A group as clustering makes it.
 *
 * @param person whose faces the machine takes them for; null if nobody's the user knows
 */
public record ClusterGroup(Set<FaceId> faces, @Nullable PersonId person) {

    public ClusterGroup {
        if (faces.isEmpty()) {
            throw new IllegalArgumentException("a cluster without faces");
        }
        faces = Set.copyOf(faces);
    }
}
