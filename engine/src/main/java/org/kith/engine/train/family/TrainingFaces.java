package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonId;

/**
 * Faces to learn from.
 *
 * @param known of whom the user has said who they are
 * @param outsiders of whom he has only said who they are not
 */
public record TrainingFaces(List<Known> known, List<Outsider> outsiders) {

    /**
     * A face with its person.
     *
     * @param occasion faces of one number are of one photo, of one day, or nearly the same picture: they are never told apart
     *     into faces to learn from and faces to judge by
     */
    public record Known(PersonId person, long occasion, Embedding embedding) {}

    /** A face that is none of these people. */
    public record Outsider(Set<PersonId> notPeople, long occasion, Embedding embedding) {

        public Outsider {
            notPeople = Set.copyOf(notPeople);
        }
    }

    public TrainingFaces {
        known = List.copyOf(known);
        outsiders = List.copyOf(outsiders);
    }

    /** Those of none of the occasions. */
    TrainingFaces without(Set<Long> occasions) {
        return new TrainingFaces(
                known.stream()
                        .filter(face -> !occasions.contains(face.occasion()))
                        .toList(),
                outsiders.stream()
                        .filter(face -> !occasions.contains(face.occasion()))
                        .toList());
    }

    /** As if none of these people had been named. */
    TrainingFaces withoutPeople(Set<PersonId> people) {
        List<Outsider> left = new ArrayList<>(outsiders);
        left.removeIf(face -> people.containsAll(face.notPeople()));
        return new TrainingFaces(
                known.stream().filter(face -> !people.contains(face.person())).toList(), left);
    }
}
