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
 * @param sides of the pairs of groups that the user said are two people; two sides that differ in the last bit only belong to one
 *     pair
 */
public record ClusterableFace(
        FaceId id,
        PhotoId photo,
        Embedding embedding,
        FaceRole role,
        double quality,
        Optional<PersonId> person,
        Set<PersonId> notPeople,
        Set<Long> sides) {

    public ClusterableFace {
        notPeople = Set.copyOf(notPeople);
        sides = Set.copyOf(sides);
    }

    /** A face that was in no pair of groups the user was asked about. */
    public ClusterableFace(
            FaceId id,
            PhotoId photo,
            Embedding embedding,
            FaceRole role,
            double quality,
            Optional<PersonId> person,
            Set<PersonId> notPeople) {
        this(id, photo, embedding, role, quality, person, notPeople, Set.of());
    }

    /** Whether the user said that faces with the one and with the other sides are two people. */
    public static boolean areApart(Set<Long> sides, Set<Long> others) {
        return sides.stream().anyMatch(side -> others.contains(side ^ 1));
    }
}
