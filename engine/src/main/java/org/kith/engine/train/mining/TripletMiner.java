package org.kith.engine.train.mining;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoublePredicate;
import org.kith.engine.train.mining.Mining.Negative;

/** Finds the triplets of a batch, online: by the distances that a network or a projection gives just now. Thread-safe. */
public final class TripletMiner {

    private final boolean hardestPositive;
    private final Negative negative;
    private final Margin margin;

    private TripletMiner(boolean hardestPositive, Negative negative, Margin margin) {
        this.hardestPositive = hardestPositive;
        this.negative = negative;
        this.margin = margin;
    }

    public TripletMiner(Mining mining, Margin margin) {
        this(mining.hardestPositive(), mining.negative(), margin);
    }

    /** All anchor–positive pairs, each with the nearest of the semi-hard negatives: nothing is drawn. */
    public static TripletMiner nearestSemiHard(Margin margin) {
        return new TripletMiner(false, Negative.NEAREST_SEMI_HARD, margin);
    }

    /**
     * The triplets, ordered by anchor and positive; the pair (a, p) and the pair (p, a) are two.
     *
     * @param random draws where several negatives would do
     */
    public Triplets mine(DistanceMatrix distances, Identities identities, Random random) {
        Triplets.Builder triplets = new Triplets.Builder();
        for (int anchor = 0; anchor < identities.anchors(); anchor++) {
            double[] toOthers = distances.rows()[anchor];
            int[] positives = positives(identities, anchor, toOthers);
            Negatives negatives = new Negatives(identities, anchor, toOthers, within(positives, toOthers));
            for (int positive : positives) {
                triplets.add(anchor, positive, chosen(negatives, toOthers[positive], random));
            }
        }
        return triplets.build();
    }

    /** Those that an anchor is paired with. */
    private int[] positives(Identities identities, int anchor, double[] toOthers) {
        int[] positives = new int[identities.anchors()];
        int count = 0;
        for (int other = 0; other < positives.length; other++) {
            if (!identities.isPositive(anchor, other)) {
                continue;
            }
            if (!hardestPositive || count == 0) {
                positives[count++] = other;
            } else if (toOthers[other] > toOthers[positives[0]]) {
                positives[0] = other;
            }
        }
        return Arrays.copyOf(positives, count);
    }

    /** How near a negative must be for any of the positives; nothing is within it where there is no positive. */
    private double within(int[] positives, double[] toOthers) {
        double farthest = Double.NEGATIVE_INFINITY;
        for (int positive : positives) {
            farthest = Math.max(farthest, toOthers[positive]);
        }
        return negative.isSemiHard() || positives.length == 0
                ? farthest + margin.squaredDistance()
                : Double.POSITIVE_INFINITY;
    }

    private int chosen(Negatives negatives, double toPositive, Random random) {
        DoublePredicate willDo = toNegative -> !negative.isSemiHard() || margin.isSemiHard(toPositive, toNegative);
        return negative.isNearest() ? negatives.nearest(willDo) : negatives.drawn(willDo, random);
    }
}
