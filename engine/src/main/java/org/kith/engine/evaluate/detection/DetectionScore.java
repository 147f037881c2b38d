package org.kith.engine.evaluate.detection;

/**
 * How well faces of a size are found. A true face counts in the band of its own box, a false one in that of the box the program
 * drew.
 *
 * @param averagePrecision precision averaged over recall, from the faces the program keeps (the others are lost to it)
 */
public record DetectionScore(SizeBand band, int found, int falselyFound, int missed, double averagePrecision) {

    public double precision() {
        return (double) found / Math.max(1, found + falselyFound);
    }

    public double recall() {
        return (double) found / Math.max(1, found + missed);
    }
}
