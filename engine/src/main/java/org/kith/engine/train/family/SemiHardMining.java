package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * FaceNet's choice of triplets inside a batch (section 3.2): all pairs of an anchor and a positive, each with the nearest negative
 * that is farther than the positive, d(a, p) &lt; d(a, n) &lt; d(a, p) + α; d are squared distances. A pair that has none teaches nothing.
 */
final class SemiHardMining {

    private final double margin;

    SemiHardMining(double margin) {
        this.margin = margin;
    }

    /**
     * Places in the batch.
     *
     * @param weight what the pair of anchor and positive counts: each anchor of the batch the same, whatever its person has of faces
     */
    record Triplet(int anchor, int positive, int negative, double weight) {}

    private record Negative(int face, double squaredDistance) {}

    /** @param squaredDistances of all pairs of the batch */
    List<Triplet> triplets(Batch batch, double[][] squaredDistances) {
        int anchors = anchorsWithPositives(batch);
        List<Triplet> triplets = new ArrayList<>();
        for (int a = 0; a < batch.anchors(); a++) {
            double[] distances = squaredDistances[a];
            int[] positives = positives(batch, a);
            if (positives.length == 0) {
                continue;
            }
            double weight = 1.0 / positives.length / anchors;
            double farthest = margin
                    + Arrays.stream(positives)
                            .mapToDouble(p -> distances[p])
                            .max()
                            .orElseThrow();
            Negative[] negatives = negatives(batch, a, distances, farthest);
            for (int p : positives) {
                int n = firstFarther(negatives, distances[p]);
                if (n < negatives.length && negatives[n].squaredDistance() < distances[p] + margin) {
                    triplets.add(new Triplet(a, p, negatives[n].face(), weight));
                }
            }
        }
        return triplets;
    }

    private static int anchorsWithPositives(Batch batch) {
        int anchors = 0;
        for (int a = 0; a < batch.anchors(); a++) {
            anchors += positives(batch, a).length > 0 ? 1 : 0;
        }
        return anchors;
    }

    private static int[] positives(Batch batch, int anchor) {
        int[] positives = new int[batch.anchors()];
        int count = 0;
        for (int p = 0; p < batch.anchors(); p++) {
            if (batch.isPositive(anchor, p)) {
                positives[count++] = p;
            }
        }
        return Arrays.copyOf(positives, count);
    }

    /** Those nearer than that, the nearest first. */
    private static Negative[] negatives(Batch batch, int anchor, double[] distances, double farthest) {
        List<Negative> negatives = new ArrayList<>();
        for (int n = 0; n < batch.size(); n++) {
            if (distances[n] < farthest && batch.isNegative(anchor, n)) {
                negatives.add(new Negative(n, distances[n]));
            }
        }
        Negative[] sorted = negatives.toArray(Negative[]::new);
        Arrays.sort(sorted, (x, y) -> Double.compare(x.squaredDistance(), y.squaredDistance()));
        return sorted;
    }

    private static int firstFarther(Negative[] sorted, double squaredDistance) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle].squaredDistance() > squaredDistance) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
