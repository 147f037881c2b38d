package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.PersonId;

/**
 * Learns several times, each time without some of the faces, and compares these with the others.
 *
 * <p>[Note: What is held out] A projection adapts to the people it learns from, and is used on new photos of them; whether
 * it helps is judged by photos held out, all faces of an occasion together. But in its space people are found and grouped
 * who are not named yet: so it is learned again without some of the people altogether, who then must not be told apart
 * worse than before.
 */
final class CrossValidation {

    private final TrainingFaces faces;
    private final long seed;

    CrossValidation(TrainingFaces faces, long seed) {
        this.faces = faces;
        this.seed = seed;
    }

    /** One part: what it learns from, and whom it is judged by. */
    interface Part {
        TrainingFaces learnsFrom();

        List<Probe> judge(EmbeddingProjection learned);
    }

    /** How many faces {@link #photosHeldOut} can be judged by: those whose person is on a photo of another fold too. */
    int heldOut() {
        int heldOut = 0;
        for (Set<Long> fold : Folds.ofOccasions(faces, seed)) {
            Set<PersonId> known = new HashSet<>();
            faces.without(fold).known().forEach(face -> known.add(face.person()));
            heldOut += (int) faces.known().stream()
                    .filter(face -> fold.contains(face.occasion()) && known.contains(face.person()))
                    .count();
        }
        return heldOut;
    }

    List<Part> photosHeldOut() {
        List<Part> parts = new ArrayList<>();
        for (Set<Long> fold : Folds.ofOccasions(faces, seed)) {
            parts.add(new PhotosHeldOut(faces, fold));
        }
        return parts;
    }

    List<Part> peopleHeldOut() {
        List<Part> parts = new ArrayList<>();
        for (Set<PersonId> fold : Folds.ofPeople(faces, seed)) {
            parts.add(new PeopleHeldOut(faces, fold));
        }
        return parts;
    }

    /** New photos of people who are known: those of whom no other photo is left are not judged by. */
    private record PhotosHeldOut(TrainingFaces faces, Set<Long> occasions) implements Part {

        @Override
        public TrainingFaces learnsFrom() {
            return faces.without(occasions);
        }

        @Override
        public List<Probe> judge(EmbeddingProjection learned) {
            Comparison comparison = new Comparison(learnsFrom().known(), learned);
            List<Probe> probes = new ArrayList<>();
            for (TrainingFaces.Known face : faces.known()) {
                if (occasions.contains(face.occasion())) {
                    Probe probe = comparison.of(face);
                    if (probe.before().same().length > 0) {
                        probes.add(probe);
                    }
                }
            }
            for (TrainingFaces.Outsider face : faces.outsiders()) {
                if (occasions.contains(face.occasion())) {
                    probes.add(comparison.of(face));
                }
            }
            return probes;
        }
    }

    /** People who are not known yet, each face compared with all others. */
    private record PeopleHeldOut(TrainingFaces faces, Set<PersonId> people) implements Part {

        @Override
        public TrainingFaces learnsFrom() {
            return faces.withoutPeople(people);
        }

        @Override
        public List<Probe> judge(EmbeddingProjection learned) {
            Comparison comparison = new Comparison(faces.known(), learned);
            return faces.known().stream()
                    .filter(face -> people.contains(face.person()))
                    .map(comparison::of)
                    .toList();
        }
    }
}
