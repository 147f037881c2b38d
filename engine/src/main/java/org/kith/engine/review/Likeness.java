package org.kith.engine.review;

import org.kith.engine.cluster.JoinRule;

/**
 * How likely two groups are one person that grouping kept apart, or that is too far from a person to be assigned.
 *
 * <p>A logistic curve over the angle between their mean directions: even odds {@value
 * ReviewThresholds#EVEN_COSINE_DISTANCE_BEFORE} before the angle up to which faces are grouped around the group.
 */
final class Likeness {

    private final JoinRule rule;

    /** @param rule by which the faces were grouped */
    Likeness(JoinRule rule) {
        this.rule = rule;
    }

    double probability(double cosineDistance, double room) {
        double even = rule.maxCosineDistance(room, ReviewThresholds.USUAL_GROUP, 1)
                - rule.scale().difference(ReviewThresholds.EVEN_COSINE_DISTANCE_BEFORE);
        return 1 / (1 + Math.exp(ReviewThresholds.STEEPNESS / rule.scale().slope() * (cosineDistance - even)));
    }
}
