package org.kith.engine.evaluate;

import java.util.Random;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.Vectors;

/**
 * Faces of people who do not exist, for libraries larger than any at hand: embeddings whose distances within and between
 * people are as those of {@code sface-128-1} on LFW (6,598 photos of 2,890 people, faces kept aside left out).
 *
 * <p>Strangers: the cosine of two is 0.096 on average with a deviation of 0.088, as if directions were drawn in {@value
 * #EFFECTIVE_DIMENSIONS} dimensions around a common one. A person: the cosine of a face with the mean direction of all of
 * hers is drawn from the measured distribution. How many faces somebody has falls as one over the rank, as in a library of
 * one's own: the first has a twelfth of all, and a quarter are strangers with one face.
 */
public final class DrawnFaces {

    /** ((1 − 0.096) / 0.088)². */
    private static final int EFFECTIVE_DIMENSIONS = 104;

    /** Length of the mean of all people's directions; of faces, 0.84 of it: two strangers have the square of that in common. */
    private static final double COMMON = 0.37;

    private static final double[] SHARES = {0, 0.01, 0.05, 0.25, 0.50, 0.75, 0.95, 1};
    private static final double[] COSINES_WITH_OWN_MEAN = {0.23, 0.66, 0.733, 0.809, 0.847, 0.876, 0.909, 0.943};

    /** What a small or blurred face is farther from its person. */
    private static final double ASIDE_COSINE = 0.75;

    private static final double SHARE_OF_THE_FIRST = 0.08;
    private static final double SHARE_OF_SEEDS = 0.73;
    private static final double SHARE_OF_JOINING = 0.18;

    private final int[] person;
    private final long seed;

    /** @param faces at least 1 */
    public DrawnFaces(int faces, long seed) {
        this.seed = seed;
        this.person = new int[faces];
        int next = 0;
        int somebody = 0;
        while (next < faces) {
            int theirs = (int) Math.max(1, SHARE_OF_THE_FIRST * faces / (somebody + 1));
            for (int i = 0; i < theirs && next < faces; i++) {
                person[next++] = somebody;
            }
            somebody++;
        }
        shuffle(somebody);
    }

    /** Two faces side by side are on one photo, and are never one person. */
    private void shuffle(int people) {
        Random random = new Random(seed);
        for (int i = person.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = person[i];
            person[i] = person[other];
            person[other] = swapped;
        }
        int stranger = people;
        for (int i = 1; i < person.length; i += 2) {
            if (person[i] == person[i - 1]) {
                person[i] = stranger++;
            }
        }
    }

    public int size() {
        return person.length;
    }

    /** The same number for all faces of one person. */
    public int personOf(int face) {
        return person[face];
    }

    public FaceQuality quality(int face) {
        Random random = random(~face);
        double share = random.nextDouble();
        double value = random.nextDouble();
        if (share < SHARE_OF_SEEDS) {
            return new FaceQuality(0.5 + value / 2, 120, FaceRole.SEED);
        }
        return share < SHARE_OF_SEEDS + SHARE_OF_JOINING
                ? new FaceQuality(0.2 + 0.3 * value, 60, FaceRole.JOIN)
                : new FaceQuality(0.2 * value, 25, FaceRole.ASIDE);
    }

    public Embedding embedding(int face) {
        double[] direction = direction(person[face]);
        Random random = random(~face);
        boolean aside = quality(face).role() == FaceRole.ASIDE;
        double cosine = cosineWithOwnMean(random.nextDouble()) * (aside ? ASIDE_COSINE : 1);
        double[] away = awayFrom(direction, random);
        float[] values = new float[Embedding.DIMENSIONS];
        for (int d = 0; d < direction.length; d++) {
            values[d] = (float) (cosine * direction[d] + Math.sqrt(1 - cosine * cosine) * away[d]);
        }
        return new Embedding(values);
    }

    private Random random(long what) {
        return new Random(seed * 0x9E37_79B9_7F4A_7C15L + what * 0xBF58_476D_1CE4_E5B9L);
    }

    private double[] direction(int somebody) {
        double[] values = unit(random(somebody));
        for (int d = 0; d < values.length; d++) {
            values[d] *= Math.sqrt(1 - COMMON * COMMON);
        }
        values[EFFECTIVE_DIMENSIONS] = COMMON;
        return values;
    }

    private static double[] awayFrom(double[] direction, Random random) {
        double[] values = unit(random);
        double along = Vectors.dot(values, direction);
        for (int d = 0; d < values.length; d++) {
            values[d] -= along * direction[d];
        }
        return normalised(values);
    }

    /** Anywhere on the sphere of the effective dimensions; the last number is 0. */
    private static double[] unit(Random random) {
        double[] values = new double[EFFECTIVE_DIMENSIONS + 1];
        for (int d = 0; d < EFFECTIVE_DIMENSIONS; d++) {
            values[d] = random.nextGaussian();
        }
        return normalised(values);
    }

    private static double[] normalised(double[] values) {
        double squares = 0;
        for (double v : values) {
            squares += v * v;
        }
        for (int d = 0; d < values.length; d++) {
            values[d] /= Math.sqrt(squares);
        }
        return values;
    }

    private static double cosineWithOwnMean(double share) {
        int upper = 1;
        while (SHARES[upper] < share) {
            upper++;
        }
        double within = (share - SHARES[upper - 1]) / (SHARES[upper] - SHARES[upper - 1]);
        return COSINES_WITH_OWN_MEAN[upper - 1]
                + within * (COSINES_WITH_OWN_MEAN[upper] - COSINES_WITH_OWN_MEAN[upper - 1]);
    }
}
