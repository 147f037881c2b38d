package org.kith.engine.evaluate.pairs;

/**
 * A pair with the distance of its faces. Where a face was not found the pair counts as wrong at every threshold: two photos
 * of one person are infinitely far apart, two people infinitely near.
 *
 * @param squaredDistance 0..4, or infinite
 */
public record ScoredPair(boolean same, double squaredDistance) {

    public static ScoredPair withoutFace(boolean same) {
        return new ScoredPair(same, same ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
    }

    public boolean hasFaces() {
        return Double.isFinite(squaredDistance);
    }
}
