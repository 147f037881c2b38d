package org.kith.engine.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonId;
import org.kith.engine.neighbours.Similarities;
import org.kith.engine.store.row.FaceForClustering;

/** All faces the user has said the person of, to be compared with others. */
final class DecidedFaces {

    private final PersonId[] people;
    private final Similarities similarities;
    private final Map<PersonId, VectorSum> sums = new HashMap<>();

    /** @param faces of which some are decided */
    DecidedFaces(List<FaceForClustering> faces) {
        List<FaceForClustering> decided =
                faces.stream().filter(face -> face.decided() != null).toList();
        this.people = decided.stream()
                .map(face -> Objects.requireNonNull(face.decided()))
                .toArray(PersonId[]::new);
        this.similarities = new Similarities(
                decided.stream().map(face -> face.embedding().toArray()).toArray(float[][]::new));
        for (int i = 0; i < people.length; i++) {
            sums.computeIfAbsent(people[i], person -> new VectorSum())
                    .add(decided.get(i).embedding());
        }
    }

    int size() {
        return people.length;
    }

    /** Of everybody the cosine distance to the nearest of their faces. */
    Map<PersonId, Double> nearest(Embedding face) {
        float[] all = similarities.of(face.toArray());
        Map<PersonId, Double> nearest = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            nearest.merge(people[i], 1.0 - all[i], Math::min);
        }
        return nearest;
    }

    /**
     * Mean cosine distance of all pairs of some faces with all of the person's.
     *
     * @param mean of these faces, not of norm 1
     */
    double meanDistance(PersonId person, double[] mean) {
        VectorSum sum = Objects.requireNonNull(sums.get(person));
        return 1 - sum.dot(mean) / sum.count();
    }
}
