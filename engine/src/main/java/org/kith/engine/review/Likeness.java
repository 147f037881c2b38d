package org.kith.engine.review;

import org.kith.engine.cluster.JoinRule;

/**
 * How likely two groups are one person that grouping kept apart, or that is too far from a person to be assigned.
 *
 * <p>A logistic curve over the angle between their mean directions: even odds {@value #EVEN_BEFORE} before the angle up to which faces
 * are grouped where so many strangers are near, since what was nearer than that was grouped and what was not had a reason
 * (docs/decisions/0100).
 */
final class Likeness {

    private static final double EVEN_BEFORE = 0.04;
    private static final double STEEPNESS = 25;

    private final JoinRule rule;

    /** @param rule by which the faces were grouped */
    Likeness(JoinRule rule) {
        this.rule = rule;
    }

    double probability(double cosineDistance, double strangers) {
        double even = rule.maxCosineDistance(strangers, 1) - rule.scale().difference(EVEN_BEFORE);
        return 1 / (1 + Math.exp(STEEPNESS / rule.scale().slope() * (cosineDistance - even)));
    }
}
