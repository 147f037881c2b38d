package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

/** A few people with a few faces each, near enough to be confused now and then; some share photos, some are decided. */
final class RandomProblems {

    private RandomProblems() {}

    static ClusteringProblem withVerdicts(long seed) {
        Random random = new Random(seed);
        List<ClusterableFace> faces = new ArrayList<>();
        int people = 2 + random.nextInt(6);
        for (int p = 0; p < people; p++) {
            float[] centre = around(axis(p), 0.08, random).toArray();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                Optional<PersonId> person =
                        random.nextInt(4) == 0 ? Optional.of(new PersonId(p % 3)) : Optional.empty();
                Set<PersonId> not =
                        random.nextInt(6) == 0 && person.isEmpty() ? Set.of(new PersonId(random.nextInt(3))) : Set.of();
                faces.add(new ClusterableFace(
                        new FaceId(faces.size() + 1L),
                        new PhotoId(random.nextInt(12)),
                        around(centre, 0.02 + 0.05 * random.nextDouble(), random),
                        person,
                        not));
            }
        }
        return new ClusteringProblem(faces);
    }

    /** Every face on its own photo, and the user has said nothing. */
    static ClusteringProblem free(long seed) {
        List<ClusterableFace> faces = withVerdicts(seed).faces();
        return new ClusteringProblem(faces.stream()
                .map(face -> new ClusterableFace(
                        face.id(), new PhotoId(face.id().value()), face.embedding(), Optional.empty(), Set.of()))
                .toList());
    }

    static float[] axis(int i) {
        float[] v = new float[Embedding.DIMENSIONS];
        v[i] = 1;
        return v;
    }

    static Embedding around(float[] centre, double spread, Random random) {
        double[] v = new double[centre.length];
        double squared = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] = centre[i] + spread * random.nextGaussian();
            squared += v[i] * v[i];
        }
        float[] unit = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            unit[i] = (float) (v[i] / Math.sqrt(squared));
        }
        return new Embedding(unit);
    }
}
