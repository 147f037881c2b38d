package org.kith.engine.train;

import org.jspecify.annotations.Nullable;

/**
 * Where a training stood.
 *
 * @param step steps done
 * @param seconds of training so far, all runs of it together
 * @param loss mean since the point before
 * @param activeShare of the anchor–positive pairs, those with a triplet whose loss is above 0; mean since the point before
 * @param watched quality on people that are not trained on; null where nobody is watched
 */
public record CurvePoint(
        long step,
        double seconds,
        double learningRate,
        double loss,
        double activeShare,
        double facesPerSecond,
        @Nullable PairQuality watched) {}
