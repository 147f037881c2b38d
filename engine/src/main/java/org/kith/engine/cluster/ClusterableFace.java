package org.kith.engine.cluster;

import java.util.Optional;
import java.util.Set;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

/**
 * A face as clustering sees it.
 *
 * @param person whom the user said it is
 * @param notPeople whom the user said it is not
 */
public record ClusterableFace(
        FaceId id, PhotoId photo, Embedding embedding, Optional<PersonId> person, Set<PersonId> notPeople) {

    public ClusterableFace {
        notPeople = Set.copyOf(notPeople);
    }
}
