package org.kith.engine.cluster;

import java.util.Map;
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
 * @param sides where it stands in what the user told apart, by question; see {@link Sides}
 */
public record ClusterableFace(
        FaceId id,
        PhotoId photo,
        Embedding embedding,
        FaceRole role,
        double quality,
        Optional<PersonId> person,
        Set<PersonId> notPeople,
        Map<Long, Integer> sides) {

    public ClusterableFace {
        notPeople = Set.copyOf(notPeople);
        sides = Map.copyOf(sides);
    }

    /** One of no group that was told apart or split. */
    public ClusterableFace(
            FaceId id,
            PhotoId photo,
            Embedding embedding,
            FaceRole role,
            double quality,
            Optional<PersonId> person,
            Set<PersonId> notPeople) {
        this(id, photo, embedding, role, quality, person, notPeople, Map.of());
    }

    /** The same face under another number. */
    public ClusterableFace withId(FaceId other) {
        return new ClusterableFace(other, photo, embedding, role, quality, person, notPeople, sides);
    }

    /** As if it were on another photo. */
    public ClusterableFace onPhoto(PhotoId other) {
        return new ClusterableFace(id, other, embedding, role, quality, person, notPeople, sides);
    }

    /** Elsewhere in what the user told apart. */
    public ClusterableFace withSides(Map<Long, Integer> others) {
        return others.equals(sides)
                ? this
                : new ClusterableFace(id, photo, embedding, role, quality, person, notPeople, others);
    }

    /** As if the user had said nothing of it. */
    public ClusterableFace undecided() {
        return new ClusterableFace(id, photo, embedding, role, quality, Optional.empty(), Set.of());
    }

    /** Whether groups may be started and joined by it: not by one kept aside, unless the user said who it is. */
    boolean mayLink() {
        return role != FaceRole.ASIDE || person.isPresent();
    }
}
