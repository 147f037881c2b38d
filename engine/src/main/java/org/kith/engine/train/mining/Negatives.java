package org.kith.engine.train.mining;

import java.util.Random;
import java.util.function.DoublePredicate;

/** The faces of a batch that are somebody else's than an anchor's, in the order of the batch. */
final class Negatives {

    /** No negative will do. */
    static final int NONE = -1;

    private final int[] faces;
    private final double[] squaredDistances;
    private int size;

    /** @param within as far away and farther they are left out */
    Negatives(Identities identities, int anchor, double[] toOthers, double within) {
        this.faces = new int[toOthers.length];
        this.squaredDistances = new double[toOthers.length];
        for (int other = 0; other < toOthers.length; other++) {
            if (toOthers[other] < within && identities.isNegative(anchor, other)) {
                faces[size] = other;
                squaredDistances[size++] = toOthers[other];
            }
        }
    }

    /** One of those at a distance that will do, each as likely as another. */
    int drawn(DoublePredicate willDo, Random random) {
        int chosen = NONE;
        int seen = 0;
        for (int i = 0; i < size; i++) {
            if (willDo.test(squaredDistances[i]) && random.nextInt(++seen) == 0) {
                chosen = faces[i];
            }
        }
        return chosen;
    }

    /** Of those at a distance that will do. */
    int nearest(DoublePredicate willDo) {
        int nearest = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            if (squaredDistances[i] < least && willDo.test(squaredDistances[i])) {
                least = squaredDistances[i];
                nearest = faces[i];
            }
        }
        return nearest;
    }
}
