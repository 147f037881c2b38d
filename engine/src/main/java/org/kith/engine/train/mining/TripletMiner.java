package org.kith.engine.train.mining;

import java.util.Random;
import java.util.function.IntPredicate;

/** Finds the triplets of a batch, online: by the distances that the network gives just now. Thread-safe. */
public final class TripletMiner {

    private static final int NONE = -1;

    private final Mining mining;
    private final double margin;

    /** @param margin α, of squared distances */
    public TripletMiner(Mining mining, double margin) {
        this.mining = mining;
        this.margin = margin;
    }

    /**
     * The triplets, ordered by anchor and positive; the pair (a, p) and the pair (p, a) are two.
     *
     * @param people for each face whose it is; equal numbers are one person
     * @param random draws where several negatives would do
     */
    public Triplets mine(DistanceMatrix distances, int[] people, Random random) {
        Triplets.Builder triplets = new Triplets.Builder();
        for (int anchor = 0; anchor < people.length; anchor++) {
            if (mining.hardestPositive()) {
                int positive = farthestPositive(distances, people, anchor);
                if (positive != NONE) {
                    triplets.add(anchor, positive, negative(distances, people, anchor, positive, random));
                }
                continue;
            }
            for (int positive = 0; positive < people.length; positive++) {
                if (positive != anchor && people[positive] == people[anchor]) {
                    triplets.add(anchor, positive, negative(distances, people, anchor, positive, random));
                }
            }
        }
        return triplets.build();
    }

    private static int farthestPositive(DistanceMatrix distances, int[] people, int anchor) {
        int farthest = NONE;
        for (int other = 0; other < people.length; other++) {
            if (other != anchor
                    && people[other] == people[anchor]
                    && (farthest == NONE
                            || distances.squaredDistance(anchor, other)
                                    > distances.squaredDistance(anchor, farthest))) {
                farthest = other;
            }
        }
        return farthest;
    }

    private int negative(DistanceMatrix distances, int[] people, int anchor, int positive, Random random) {
        float toPositive = distances.squaredDistance(anchor, positive);
        return switch (mining.negative()) {
            case HARDEST -> nearestNegative(distances, people, anchor);
            case RANDOM -> drawn(people, anchor, other -> true, random);
            case SEMI_HARD ->
                drawn(
                        people,
                        anchor,
                        other -> {
                            float toOther = distances.squaredDistance(anchor, other);
                            return toOther > toPositive && toOther < toPositive + margin;
                        },
                        random);
        };
    }

    private static int nearestNegative(DistanceMatrix distances, int[] people, int anchor) {
        int nearest = NONE;
        for (int other = 0; other < people.length; other++) {
            if (people[other] != people[anchor]
                    && (nearest == NONE
                            || distances.squaredDistance(anchor, other) < distances.squaredDistance(anchor, nearest))) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** One of the negatives that will do, each as likely as another. */
    private static int drawn(int[] people, int anchor, IntPredicate willDo, Random random) {
        int chosen = NONE;
        int seen = 0;
        for (int other = 0; other < people.length; other++) {
            if (people[other] != people[anchor] && willDo.test(other) && random.nextInt(++seen) == 0) {
                chosen = other;
            }
        }
        return chosen;
    }
}
