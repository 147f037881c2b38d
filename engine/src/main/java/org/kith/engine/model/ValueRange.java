package org.kith.engine.model;

/** From the least to the greatest number that counts. */
public record ValueRange(float low, float high) {

    public ValueRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
    }

    /** The least range that holds both. */
    public ValueRange with(ValueRange other) {
        return new ValueRange(Math.min(low, other.low), Math.max(high, other.high));
    }
}
