package org.kith.engine.share;

import java.util.List;

/**
 * What leaves, or would leave.
 *
 * @param people with how much is said of each, by name
 * @param verdicts of all of them together, those that say that there is no face among them
 * @param embeddings of how many faces
 */
public record ShareContents(List<Named> people, int verdicts, int embeddings) {

    /** @param faces which the user says are this person */
    public record Named(String name, int faces) {}

    public ShareContents {
        people = List.copyOf(people);
    }
}
