package org.kith.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.kith.engine.evaluate.pairs.FoldAccuracy;
import org.kith.engine.evaluate.pairs.ScoredPair;
import org.kith.engine.neighbours.PairwiseProducts;

/**
 * How well distances tell whether two faces are one person's.
 *
 * @param area under the curve of accepted pairs of one person over accepted pairs of two: how likely a random pair of one
 *     person is nearer than a random pair of two
 * @param validationRate VAL, the share of pairs of one person accepted where {@value #FALSE_ACCEPT_RATE} of those of two are
 * @param accuracy of as many pairs of two people as of one, by ten folds, as LFW has it
 * @param samePairs of one person
 * @param differentPairs of two
 */
public record PairQuality(double area, double validationRate, double accuracy, int samePairs, int differentPairs) {

    public static final double FALSE_ACCEPT_RATE = 1e-3;

    private static final int FOLDS = 10;

    /** Of a kind, for the accuracy: LFW has as many. */
    private static final int MOST_FOLD_PAIRS = 3_000;

    /**
     * Over all pairs.
     *
     * @param vectors of one length; of any norm
     * @param people for each vector whose it is
     * @param seed draws the pairs for the accuracy
     * @throws IllegalArgumentException if there are no pairs of one kind
     */
    static PairQuality of(float[][] vectors, int[] people, long seed) {
        double[] squares =
                Arrays.stream(vectors).mapToDouble(PairQuality::square).toArray();
        Distances same = new Distances();
        Distances different = new Distances();
        new PairwiseProducts(vectors).forEachRow((row, products) -> {
            for (int j = row + 1; j < people.length; j++) {
                double squaredDistance = squares[row] + squares[j] - 2.0 * products[j];
                (people[row] == people[j] ? same : different).add((float) Math.max(0, squaredDistance));
            }
        });
        if (same.size == 0 || different.size == 0) {
            throw new IllegalArgumentException("pairs of one person and of two people are both needed");
        }
        double accuracy = accuracy(same, different, new Random(seed));
        float[] sortedSame = same.sorted();
        float[] sortedDifferent = different.sorted();
        return new PairQuality(
                area(sortedSame, sortedDifferent),
                validationRate(sortedSame, sortedDifferent),
                accuracy,
                same.size,
                different.size);
    }

    private static double square(float[] vector) {
        double sum = 0;
        for (float v : vector) {
            sum += (double) v * v;
        }
        return sum;
    }

    /** Equal distances count half. */
    private static double area(float[] same, float[] different) {
        double nearer = 0;
        int below = 0;
        int upTo = 0;
        for (float distance : same) {
            while (below < different.length && different[below] < distance) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < different.length && different[upTo] <= distance) {
                upTo++;
            }
            nearer += different.length - upTo + (upTo - below) / 2.0;
        }
        return nearer / same.length / different.length;
    }

    private static double validationRate(float[] same, float[] different) {
        float threshold = different[(int) (FALSE_ACCEPT_RATE * different.length)];
        int accepted = 0;
        while (accepted < same.length && same[accepted] < threshold) {
            accepted++;
        }
        return (double) accepted / same.length;
    }

    private static double accuracy(Distances same, Distances different, Random random) {
        int pairs = Math.min(MOST_FOLD_PAIRS, Math.min(same.size, different.size));
        List<ScoredPair> scored = new ArrayList<>();
        same.draw(pairs, random, distance -> scored.add(new ScoredPair(true, distance)));
        different.draw(pairs, random, distance -> scored.add(new ScoredPair(false, distance)));
        Collections.shuffle(scored, random);
        return scored.size() < FOLDS
                ? Double.NaN
                : FoldAccuracy.of(scored, FOLDS).mean();
    }

    /** A list of numbers: of 3,000 faces there are millions. */
    private static final class Distances {

        private float[] values = new float[1024];
        private int size;

        void add(float value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        float[] sorted() {
            float[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }

        void draw(int count, Random random, java.util.function.DoubleConsumer consumer) {
            random.ints(0, size).distinct().limit(count).forEach(i -> consumer.accept(values[i]));
        }
    }
}
