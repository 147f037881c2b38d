package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

/** Faces of made-up people, for tests of clustering. */
public final class RandomFaces {

    private RandomFaces() {}

    /** A few people with a few faces each, near enough to be confused now and then; some share photos, some are decided. */
    public static ClusteringProblem randomProblem(Random random) {
        int people = 2 + random.nextInt(6);
        List<ClusterableFace> faces = new ArrayList<>();
        long id = 1;
        for (int p = 0; p < people; p++) {
            float[] center = around(axis(p), 0.08, random).toArray();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                Embedding embedding = around(center, 0.03 + 0.05 * random.nextDouble(), random);
                Optional<PersonId> person =
                        random.nextInt(4) == 0 ? Optional.of(new PersonId(p % 3)) : Optional.empty();
                Set<PersonId> not =
                        random.nextInt(6) == 0 && person.isEmpty() ? Set.of(new PersonId(random.nextInt(3))) : Set.of();
                faces.add(new ClusterableFace(
                        new FaceId(id++), new PhotoId(random.nextInt(12)), embedding, FaceRole.SEED, 0.9, person, not));
            }
        }
        return new ClusteringProblem(faces);
    }

    /** Every face on its own photo, and the user has said nothing. */
    public static ClusteringProblem free(long seed) {
        return new ClusteringProblem(randomProblem(new Random(seed)).faces().stream()
                .map(face -> face(face.id().value(), face.id().value(), face.embedding()))
                .toList());
    }

    public static ClusterableFace face(long id, long photo, Embedding embedding) {
        return new ClusterableFace(
                new FaceId(id), new PhotoId(photo), embedding, FaceRole.SEED, 0.9, Optional.empty(), Set.of());
    }

    static ClusterableFace decided(long id, long photo, Embedding embedding, long person) {
        return new ClusterableFace(
                new FaceId(id),
                new PhotoId(photo),
                embedding,
                FaceRole.SEED,
                0.9,
                Optional.of(new PersonId(person)),
                Set.of());
    }

    public static float[] axis(int i) {
        float[] v = new float[Embedding.DIMENSIONS];
        v[i] = 1;
        return v;
    }

    public static Embedding around(float[] center, double spread, Random random) {
        double[] v = new double[center.length];
        double squared = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] = center[i] + spread * random.nextGaussian();
            squared += v[i] * v[i];
        }
        double norm = Math.sqrt(squared);
        float[] unit = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            unit[i] = (float) (v[i] / norm);
        }
        return new Embedding(unit);
    }

    /** Photos of faces so near to each other that the program takes them for one person's. */
    public static Set<PhotoId> collages(List<ClusterableFace> faces) {
        Collages collages = new Collages(faces, JoinRule.DEFAULT);
        return faces.stream().filter(collages::show).map(ClusterableFace::photo).collect(Collectors.toSet());
    }
}
