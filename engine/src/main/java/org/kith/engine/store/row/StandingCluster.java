package org.kith.engine.store.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * A cluster with all its faces.
 *
 * @param person whom the machine takes it for; null if nobody's the user knows
 */
public record StandingCluster(ClusterId id, @Nullable PersonId person, List<FaceId> faces) {

    public StandingCluster {
        faces = List.copyOf(faces);
    }
}
