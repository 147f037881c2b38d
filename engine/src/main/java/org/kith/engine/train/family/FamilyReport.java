package org.kith.engine.train.family;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.PersonId;

/**
 * What learning would change, by faces it was not learned from.
 *
 * @param people who are known
 * @param faces the user's words on them
 * @param outsiders faces of whom he has only said who they are not
 * @param heldOut faces that were recognised or not; each was held out once
 * @param recognisedBefore of these: the nearest known face was the right person's, and below the threshold of {@code photos}
 * @param photos VAL of new photos of known people
 * @param newcomers VAL of people who were not learned from; empty where there are too few
 * @param worse people of whom fewer held-out faces would be recognised
 * @param distanceFromIdentity ‖W‖ of what was learned from all faces
 */
public record FamilyReport(
        Decision decision,
        int people,
        int faces,
        int outsiders,
        int heldOut,
        int recognisedBefore,
        int recognisedAfter,
        Optional<Gain> photos,
        Optional<Gain> newcomers,
        List<PersonChange> worse,
        double distanceFromIdentity) {

    /** Whether what was learned is to be used, or why not. */
    public enum Decision {
        ADOPT,
        /** Fewer held-out faces than figures can be had from. */
        TOO_LITTLE,
        /** The gain is not above its error. */
        NO_GAIN,
        /** Somebody would be recognised less often. */
        SOMEBODY_WORSE,
        /** People who are not known yet would be told apart worse. */
        NEWCOMERS_WORSE
    }

    /** Recognised held-out faces of a person. */
    public record PersonChange(PersonId person, int heldOut, int before, int after) {}

    public FamilyReport {
        worse = List.copyOf(worse);
    }

    public boolean isAdopted() {
        return decision == Decision.ADOPT;
    }

    static FamilyReport tooLittle(TrainingFaces faces, int heldOut) {
        return new FamilyReport(
                Decision.TOO_LITTLE,
                people(faces),
                faces.known().size(),
                faces.outsiders().size(),
                heldOut,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0);
    }

    static int people(TrainingFaces faces) {
        return (int) faces.known().stream()
                .map(TrainingFaces.Known::person)
                .distinct()
                .count();
    }
}
