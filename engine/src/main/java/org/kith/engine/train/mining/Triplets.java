package org.kith.engine.train.mining;

import java.util.Arrays;

/**
 * Triplets of a batch by the places of their faces in it; {@code pairs} tells of how many anchor–positive pairs they were made.
 *
 * @param anchors a place each
 * @param positives another face of the anchor's person
 * @param negatives a face of somebody else
 * @param pairs that were asked for a negative: those without one made no triplet
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Triplets(int[] anchors, int[] positives, int[] negatives, int pairs) {

    public Triplets {
        if (anchors.length != positives.length || anchors.length != negatives.length || anchors.length > pairs) {
            throw new IllegalArgumentException(
                    anchors.length + ", " + positives.length + ", " + negatives.length + " of " + pairs + " pairs");
        }
    }

    public int size() {
        return anchors.length;
    }

    /** Those whose loss is above 0. */
    public int active(DistanceMatrix distances, Margin margin) {
        int active = 0;
        for (int t = 0; t < size(); t++) {
            double toPositive = distances.squaredDistance(anchors[t], positives[t]);
            double toNegative = distances.squaredDistance(anchors[t], negatives[t]);
            active += margin.loss(toPositive, toNegative) > 0 ? 1 : 0;
        }
        return active;
    }

    /** Collects them while the batch is gone through. */
    static final class Builder {

        private int[] anchors = new int[64];
        private int[] positives = new int[64];
        private int[] negatives = new int[64];
        private int size;
        private int pairs;

        /** @param negative below 0 where there is none */
        void add(int anchor, int positive, int negative) {
            pairs++;
            if (negative < 0) {
                return;
            }
            if (size == anchors.length) {
                anchors = Arrays.copyOf(anchors, 2 * size);
                positives = Arrays.copyOf(positives, 2 * size);
                negatives = Arrays.copyOf(negatives, 2 * size);
            }
            anchors[size] = anchor;
            positives[size] = positive;
            negatives[size++] = negative;
        }

        Triplets build() {
            return new Triplets(
                    Arrays.copyOf(anchors, size),
                    Arrays.copyOf(positives, size),
                    Arrays.copyOf(negatives, size),
                    pairs);
        }
    }
}
