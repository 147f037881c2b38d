package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.mining.Identities;

/**
 * Faces that are looked at together: all of the people at first, those of nobody known after them. Confined to one thread.
 *
 * @param vectors of norm 1, one a row
 * @param people whose they are
 * @param notPeople whose the faces behind those of people are not
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ProjectionBatch(double[][] vectors, List<PersonId> people, List<Set<PersonId>> notPeople) implements Identities {

    @Override
    public int anchors() {
        return people.size();
    }

    @Override
    public int faces() {
        return vectors.length;
    }

    @Override
    public boolean isPositive(int anchor, int other) {
        return other != anchor && other < people.size() && people.get(other).equals(people.get(anchor));
    }

    @Override
    public boolean isNegative(int anchor, int other) {
        return other < people.size()
                ? !people.get(other).equals(people.get(anchor))
                : notPeople.get(other - people.size()).contains(people.get(anchor));
    }

    /**
     * For each anchor, what a pair of it and a positive counts: all anchors the same together, whatever their persons have
     * of faces. 0 for one without a positive.
     */
    double[] pairWeights() {
        Map<PersonId, Integer> faces = new HashMap<>();
        people.forEach(person -> faces.merge(person, 1, Integer::sum));
        long paired = people.stream()
                .filter(person -> faces.getOrDefault(person, 0) > 1)
                .count();
        return people.stream()
                .mapToInt(person -> faces.getOrDefault(person, 0) - 1)
                .mapToDouble(positives -> positives == 0 ? 0 : 1.0 / positives / paired)
                .toArray();
    }

    static ProjectionBatch of(List<TrainingFaces.Known> known, List<TrainingFaces.Outsider> outsiders) {
        double[][] vectors = new double[known.size() + outsiders.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = doubles(
                    i < known.size()
                            ? known.get(i).embedding()
                            : outsiders.get(i - known.size()).embedding());
        }
        return new ProjectionBatch(
                vectors,
                known.stream().map(TrainingFaces.Known::person).toList(),
                outsiders.stream().map(TrainingFaces.Outsider::notPeople).toList());
    }

    private static double[] doubles(Embedding embedding) {
        float[] values = embedding.toArray();
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** Draws batches, with as many faces of a person as FaceNet has (section 3.2), and as many people as then have room. */
    static final class Draw {

        private static final int FACES_A_PERSON = 40;

        /** Distances of all pairs of a batch are computed at every step; more faces make steps longer, not fewer. */
        private static final int FACES = 400;

        private static final int OUTSIDERS = 100;

        private final List<List<TrainingFaces.Known>> byPerson;
        private final List<TrainingFaces.Outsider> outsiders;
        private final Random random;

        Draw(TrainingFaces faces, Random random) {
            Map<PersonId, List<TrainingFaces.Known>> map = new LinkedHashMap<>();
            faces.known().forEach(face -> map.computeIfAbsent(face.person(), id -> new ArrayList<>())
                    .add(face));
            this.byPerson = new ArrayList<>(map.values());
            this.outsiders = new ArrayList<>(faces.outsiders());
            this.random = random;
        }

        ProjectionBatch next() {
            Collections.shuffle(byPerson, random);
            List<TrainingFaces.Known> drawn = new ArrayList<>();
            for (List<TrainingFaces.Known> faces : byPerson) {
                if (drawn.size() < FACES) {
                    Collections.shuffle(faces, random);
                    drawn.addAll(faces.subList(0, Math.min(FACES_A_PERSON, faces.size())));
                }
            }
            Collections.shuffle(outsiders, random);
            return of(drawn, outsiders.subList(0, Math.min(OUTSIDERS, outsiders.size())));
        }
    }
}
