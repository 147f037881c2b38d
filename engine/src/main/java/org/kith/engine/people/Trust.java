package org.kith.engine.people;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;

/**
 * How far a face that the user has not decided may be trusted to be a person. What he has decided is no matter of probability.
 *
 * @param person by assignment, or else the one of the nearest decided face
 * @param personName null for somebody without a name
 * @param assigned whether the machine takes the face for the person; otherwise it would only ask
 */
public record Trust(PersonId person, @Nullable String personName, boolean assigned, Evidence evidence) {

    /** That the face is the person, 0..1: of faces of which it says 0.9, nine in ten are. */
    public double probability() {
        return evidence.probability();
    }
}
