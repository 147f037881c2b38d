package org.kith.engine.evaluate.pairs;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kith.engine.neighbours.PairwiseProducts;

/**
 * The squared distances of all pairs of many faces, counted: of 10,000 faces there are 50 million. Bins are 0.00001 wide, so
 * that a threshold is as good as exact. Filled by one thread, then read by any.
 */
public final class DistanceHistogram {

    private static final int BINS_PER_UNIT = 100_000;
    private static final int MAX_SQUARED_DISTANCE = 4;
    private static final int BINS = BINS_PER_UNIT * MAX_SQUARED_DISTANCE + 1;

    private final long[] same = new long[BINS];
    private final long[] different = new long[BINS];
    private long sameWithoutFace;

    /**
     * All pairs once.
     *
     * @param vectors of norm 1
     * @param person for each vector whose it is; equal numbers are one person
     */
    public static DistanceHistogram ofAllPairs(float[][] vectors, int[] person) {
        DistanceHistogram histogram = new DistanceHistogram();
        new PairwiseProducts(vectors).forEachRow((row, products) -> {
            for (int j = row + 1; j < person.length; j++) {
                histogram.add(person[row] == person[j], 2 - 2.0 * products[j]);
            }
        });
        return histogram;
    }

    void add(boolean isSame, double squaredDistance) {
        int bin = (int) Math.max(0, Math.min(BINS - 1, squaredDistance * BINS_PER_UNIT));
        (isSame ? same : different)[bin]++;
    }

    /** Pairs of one person in which a face was not found: refused at every threshold. */
    public void addSameWithoutFace(long pairs) {
        sameWithoutFace += pairs;
    }

    /** Pairs of one person, those without a face counted. */
    public long samePairs() {
        return LongStream.of(same).sum() + sameWithoutFace;
    }

    /** Pairs of two people; those without a face have no distance and are left out. */
    public long differentPairs() {
        return LongStream.of(different).sum();
    }

    /** The share of pairs of one person accepted at a false-accept rate over all pairs of two people. */
    public AcceptedAtFar atFar(double falseAcceptRate) {
        long allowed = (long) (falseAcceptRate * differentPairs());
        long falselyAccepted = 0;
        long accepted = 0;
        int bin = 0;
        while (bin < BINS && falselyAccepted + different[bin] <= allowed) {
            falselyAccepted += different[bin];
            accepted += same[bin++];
        }
        return new AcceptedAtFar(
                falseAcceptRate, (double) accepted / Math.max(1, samePairs()), (double) bin / BINS_PER_UNIT);
    }

    /** The false-accept rate of a threshold: the share of pairs of two people below. */
    public double falseAcceptRate(double squaredDistance) {
        int bins = (int) Math.min(BINS, Math.round(squaredDistance * BINS_PER_UNIT));
        return (double) Arrays.stream(different, 0, bins).sum() / Math.max(1, differentPairs());
    }

    /** Counts in a few bins of equal width over 0..4, to be looked at: pairs of one person, or of two. */
    public long[] counts(boolean ofSame, int bins) {
        long[] fine = ofSame ? same : different;
        return IntStream.range(0, bins)
                .mapToLong(i -> Arrays.stream(fine, (int) ((long) i * BINS / bins), (int) ((i + 1L) * BINS / bins))
                        .sum())
                .toArray();
    }
}
