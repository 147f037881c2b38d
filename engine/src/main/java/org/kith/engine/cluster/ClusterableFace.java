package org.kith.engine.cluster;

import java.util.Optional;
import java.util.Set;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

/**
 * A face as clustering sees it.
 *
 * @param role what the face may do in a group
 * @param quality 0..1, how far its embedding can be trusted
 * @param person whom the user said it is
 * @param notPeople whom the user said it is not
 */
public record ClusterableFace(
        FaceId id,
        PhotoId photo,
        Embedding embedding,
        FaceRole role,
        double quality,
        Optional<PersonId> person,
        Set<PersonId> notPeople) {

    public ClusterableFace {
        notPeople = Set.copyOf(notPeople);
    }
}
