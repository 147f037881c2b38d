package org.kith.engine.evaluate.tags;

/**
 * How many of the planted wrong names were doubted.
 *
 * @param tags names written in photos
 * @param planted of them are wrong
 * @param doubted names that would not be taken over
 * @param found of those that are wrong
 */
public record TagScore(int tags, int planted, int doubted, int found) {

    /** The share of wrong names that are doubted, 0..1; of none 1. */
    public double recall() {
        return planted == 0 ? 1 : (double) found / planted;
    }

    /** The share of doubted names that are wrong, 0..1; of none 1. */
    public double precision() {
        return doubted == 0 ? 1 : (double) found / doubted;
    }

    /** The share of names that are right of those that would be taken over, 0..1. */
    public double takenRight() {
        int taken = tags - doubted;
        return taken == 0 ? 1 : (double) (taken - (planted - found)) / taken;
    }
}
