package org.kith.engine.convert.int8;

import org.kith.engine.model.ValueRange;

/** The two ends of many numbers, for percentiles near 0 and 100: there is memory only for what lies beyond them. */
final class TailValues {

    private final double rank;
    private final Tail low;
    private final Tail high;

    /**
     * For a known count of numbers.
     *
     * @param percentile of 50 to 100: the range goes from 100 − percentile to it
     */
    TailValues(long count, double percentile) {
        this.rank = (100 - percentile) / 100 * (count - 1);
        int kept = (int) Math.floor(rank) + 2; // two, to interpolate between them
        this.low = new Tail(kept, -1);
        this.high = new Tail(kept, 1);
    }

    void add(float[] values) {
        for (float value : values) {
            low.add(value);
            high.add(value);
        }
    }

    ValueRange range() {
        return new ValueRange(low.at(rank), high.at(rank));
    }
}
