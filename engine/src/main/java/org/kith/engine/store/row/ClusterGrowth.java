package org.kith.engine.store.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * Faces that come to a cluster.
 *
 * @param cluster null for a new one
 * @param personBefore whom the cluster was taken for when that was computed
 * @param person whom it is taken for now
 */
public record ClusterGrowth(
        @Nullable ClusterId cluster,
        @Nullable PersonId personBefore,
        @Nullable PersonId person,
        List<FaceId> faces) {

    public ClusterGrowth {
        faces = List.copyOf(faces);
    }
}
