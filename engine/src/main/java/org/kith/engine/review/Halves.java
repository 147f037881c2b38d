package org.kith.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.MeanDirection;

/**
 * The two parts that a group falls into most readily: 2-means by cosine distance, from the two faces that are far from each other.
 *
 * @param first with the larger part of the faces
 * @param cosineDistance between the mean directions of the two
 */
record Halves(List<ClusterableFace> first, List<ClusterableFace> second, double cosineDistance) {

    private static final int ROUNDS = 20;

    Halves {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** @param faces at least two */
    static Halves of(List<ClusterableFace> faces) {
        ClusterableFace end = farthest(faces, MeanDirection.of(faces));
        ClusterableFace other = farthest(faces, MeanDirection.of(List.of(end)));
        List<ClusterableFace> one = List.of(end);
        List<ClusterableFace> two = List.of(other);
        for (int round = 0; round < ROUNDS; round++) {
            MeanDirection meanOne = MeanDirection.of(one);
            MeanDirection meanTwo = MeanDirection.of(two);
            List<ClusterableFace> nearOne = new ArrayList<>();
            List<ClusterableFace> nearTwo = new ArrayList<>();
            for (ClusterableFace face : faces) {
                MeanDirection direction = MeanDirection.of(List.of(face));
                boolean isOne = meanOne.cosineDistance(direction) <= meanTwo.cosineDistance(direction);
                (isOne ? nearOne : nearTwo).add(face);
            }
            boolean settled = nearOne.equals(one) || nearOne.isEmpty() || nearTwo.isEmpty();
            if (settled) {
                break;
            }
            one = nearOne;
            two = nearTwo;
        }
        double distance = MeanDirection.of(one).cosineDistance(MeanDirection.of(two));
        return one.size() >= two.size() ? new Halves(one, two, distance) : new Halves(two, one, distance);
    }

    private static ClusterableFace farthest(List<ClusterableFace> faces, MeanDirection from) {
        return faces.stream()
                .max(Comparator.<ClusterableFace>comparingDouble(
                                face -> from.cosineDistance(MeanDirection.of(List.of(face))))
                        .thenComparing(face -> face.id().value()))
                .orElseThrow();
    }
}
