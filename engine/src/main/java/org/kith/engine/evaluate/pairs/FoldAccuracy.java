package org.kith.engine.evaluate.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * LFW's protocol: each fold is judged by the threshold that is best on all others.
 *
 * @param mean of the folds' shares of right answers
 * @param standardDeviation of these over the folds
 * @param meanSquaredDistance of the thresholds
 */
public record FoldAccuracy(double mean, double standardDeviation, double meanSquaredDistance) {

    /** @param pairs in folds of equal size, one after the other */
    public static FoldAccuracy of(List<ScoredPair> pairs, int folds) {
        return ofFolds(split(pairs, folds));
    }

    /** The same, as if the pairs in which a face was not found had not been asked for. */
    public static FoldAccuracy withFaces(List<ScoredPair> pairs, int folds) {
        return ofFolds(split(pairs, folds).stream()
                .map(fold -> fold.stream().filter(ScoredPair::hasFaces).toList())
                .filter(fold -> !fold.isEmpty())
                .toList());
    }

    private static List<List<ScoredPair>> split(List<ScoredPair> pairs, int folds) {
        int size = pairs.size() / folds;
        return IntStream.range(0, folds)
                .mapToObj(fold -> pairs.subList(fold * size, fold == folds - 1 ? pairs.size() : (fold + 1) * size))
                .toList();
    }

    private static FoldAccuracy ofFolds(List<List<ScoredPair>> folds) {
        double[] accuracies = new double[folds.size()];
        double[] thresholds = new double[folds.size()];
        for (int i = 0; i < accuracies.length; i++) {
            List<ScoredPair> fold = folds.get(i);
            double threshold = bestThreshold(folds.stream()
                    .filter(other -> other != fold)
                    .flatMap(List::stream)
                    .toList());
            thresholds[i] = threshold;
            accuracies[i] = fold.stream()
                            .filter(pair -> pair.squaredDistance() <= threshold == pair.same())
                            .count()
                    / (double) fold.size();
        }
        double mean = mean(accuracies);
        double variance =
                mean(Arrays.stream(accuracies).map(a -> (a - mean) * (a - mean)).toArray());
        return new FoldAccuracy(mean, Math.sqrt(variance), mean(thresholds));
    }

    /** The distance up to which pairs are best accepted; of equally good ones the smallest. */
    private static double bestThreshold(List<ScoredPair> pairs) {
        List<ScoredPair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble(ScoredPair::squaredDistance));
        int right = 0; // more than if none were accepted
        int most = Integer.MIN_VALUE;
        double best = 0;
        for (ScoredPair pair : sorted) {
            right += pair.same() ? 1 : -1;
            if (right > most) {
                most = right;
                best = pair.squaredDistance();
            }
        }
        return best;
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }
}
