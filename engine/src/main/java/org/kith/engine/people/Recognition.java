package org.kith.engine.people;

import java.util.Optional;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * Whom a face looks like, among the people of a library.
 *
 * @param answer how far the match may be trusted
 * @param best the person most of the nearest decided faces are of
 * @param runnerUp the next one
 * @param confidence the best person's share of the votes, 0..1; 0 without a candidate
 */
public record Recognition(Answer answer, Optional<Candidate> best, Optional<Candidate> runnerUp, double confidence) {

    /** What to make of it. */
    public enum Answer {
        /** It is this person. */
        ASSIGN,
        /** It may be this person: worth asking the user. */
        SUGGEST,
        /** Nobody of the library is near. */
        UNKNOWN
    }

    /**
     * A person with the decided face that is nearest.
     *
     * @param squaredDistance of the two embeddings, 0..4
     */
    public record Candidate(PersonId person, FaceId nearestFace, double squaredDistance, double votes) {}
}
