package org.kith.engine.evaluate.pairs;

import java.util.Arrays;
import java.util.List;

/** What a threshold on the squared distance does to a list of pairs; exact, for as many pairs as one keeps in memory. */
public final class PairCurve {

    private final double[] same;
    private final double[] different;

    /** @throws IllegalArgumentException if there are no pairs of one kind */
    public PairCurve(List<ScoredPair> pairs) {
        this.same = sorted(pairs, true);
        this.different = sorted(pairs, false);
        if (same.length == 0 || different.length == 0) {
            throw new IllegalArgumentException("pairs of one person and of two people are both needed");
        }
    }

    private static double[] sorted(List<ScoredPair> pairs, boolean same) {
        return pairs.stream()
                .filter(pair -> pair.same() == same)
                .mapToDouble(ScoredPair::squaredDistance)
                .sorted()
                .toArray();
    }

    public AcceptedAtFar atFar(double falseAcceptRate) {
        int accepted = (int) (falseAcceptRate * different.length);
        double threshold = accepted < different.length ? different[accepted] : Double.POSITIVE_INFINITY;
        return new AcceptedAtFar(falseAcceptRate, (double) below(same, threshold) / same.length, threshold);
    }

    /**
     * Area under the curve of accepted pairs of one person over accepted pairs of two: how likely a random pair of one person
     * is nearer than a random pair of two; equal ones count half.
     */
    public double area() {
        double nearer = 0;
        for (double distance : same) {
            int below = below(different, distance);
            int notAbove = upTo(different, distance);
            nearer += different.length - notAbove + (notAbove - below) / 2.0;
        }
        return nearer / same.length / different.length;
    }

    /** Where as large a share of one person's pairs is refused as of two people's accepted: the mean of the nearest two. */
    public double equalErrorRate() {
        double best = 1;
        double rate = 1;
        for (double[] distances : List.of(same, different)) {
            for (double threshold : distances) {
                double refused = 1 - (double) upTo(same, threshold) / same.length;
                double accepted = (double) upTo(different, threshold) / different.length;
                if (Math.abs(refused - accepted) < best) {
                    best = Math.abs(refused - accepted);
                    rate = (refused + accepted) / 2;
                }
            }
        }
        return rate;
    }

    private static int below(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == value) {
            at--;
        }
        return at;
    }

    private static int upTo(double[] sorted, double value) {
        return below(sorted, Math.nextUp(value));
    }
}
