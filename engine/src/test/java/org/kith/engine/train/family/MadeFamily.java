package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.TrainingFaces.Known;
import org.kith.engine.train.family.TrainingFaces.Outsider;

/** Embeddings of people who do not exist. Each face is an occasion of its own. */
final class MadeFamily {

    private static final int OF_PEOPLE = 40;
    private static final int OF_THE_CAMERA = 20;

    private MadeFamily() {}

    /**
     * What a photo was taken with says as much as who is on it, in {@value #OF_THE_CAMERA} numbers that have nothing to do
     * with people: whoever learns to leave them out tells people apart better.
     */
    static TrainingFaces confusedByTheCamera(int people, int facesEach, long seed) {
        Random random = new Random(seed);
        List<Known> known = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            double[] somebody = gaussian(OF_PEOPLE, random);
            for (int f = 0; f < facesEach; f++) {
                double[] values = new double[Embedding.DIMENSIONS];
                double[] camera = gaussian(OF_THE_CAMERA, random);
                for (int d = 0; d < values.length; d++) {
                    values[d] = 0.35 * random.nextGaussian() / Math.sqrt(values.length) * 6;
                }
                for (int d = 0; d < OF_PEOPLE; d++) {
                    values[d] += somebody[d];
                }
                for (int d = 0; d < OF_THE_CAMERA; d++) {
                    values[OF_PEOPLE + d] += 1.5 * camera[d];
                }
                known.add(new Known(new PersonId(p + 1), known.size(), unit(values)));
            }
        }
        return new TrainingFaces(known, List.of());
    }

    /** Nothing says who anybody is. */
    static TrainingFaces withoutPeople(int people, int facesEach, long seed) {
        Random random = new Random(seed);
        List<Known> known = new ArrayList<>();
        for (int f = 0; f < people * facesEach; f++) {
            known.add(new Known(new PersonId(f % people + 1), f, unit(gaussian(Embedding.DIMENSIONS, random))));
        }
        return new TrainingFaces(known, List.of());
    }

    /** With faces that are not one of these people, near to one of them. */
    static TrainingFaces withOutsiders(TrainingFaces faces, int count, long seed) {
        Random random = new Random(seed);
        List<Outsider> outsiders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Known near = faces.known().get(random.nextInt(faces.known().size()));
            double[] values = new double[Embedding.DIMENSIONS];
            float[] theirs = near.embedding().toArray();
            for (int d = 0; d < values.length; d++) {
                values[d] = theirs[d] + 0.05 * random.nextGaussian();
            }
            outsiders.add(new Outsider(Set.of(near.person()), 1_000_000 + i, unit(values)));
        }
        return new TrainingFaces(faces.known(), outsiders);
    }

    static double[] gaussian(int count, Random random) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    static Embedding unit(double[] values) {
        double square = 0;
        for (double v : values) {
            square += v * v;
        }
        float[] unit = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            unit[i] = (float) (values[i] / Math.sqrt(square));
        }
        return new Embedding(unit);
    }
}
