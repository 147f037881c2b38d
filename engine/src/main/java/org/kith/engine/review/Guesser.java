package org.kith.engine.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.Crowd;
import org.kith.engine.cluster.MeanDirection;

/** Finds whom faces may be of, among the people the user knows. */
final class Guesser {

    private final Crowd crowd;
    private final Likeness likeness;

    Guesser(Crowd crowd) {
        this.crowd = crowd;
        this.likeness = new Likeness(crowd.rule());
    }

    /** A person and how likely it is. */
    record Guess(KnownPerson known, double probability, double cosineDistance) {}

    /** The nearest person that no word of the user and no photo rules out, whoever is near. */
    Optional<Guess> guess(WaitingGroup group, Collection<KnownPerson> people) {
        List<ClusterableFace> core = group.core(crowd);
        MeanDirection mean = core.size() == group.size() ? group.mean() : MeanDirection.of(core);
        @Nullable KnownPerson nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (KnownPerson known : people) {
            double distance = mean.cosineDistance(known.mean());
            if (distance < least && known.maybe(core)) {
                least = distance;
                nearest = known;
            }
        }
        return nearest == null
                ? Optional.empty()
                : Optional.of(new Guess(nearest, likeness.probability(least, group.room(crowd)), least));
    }
}
