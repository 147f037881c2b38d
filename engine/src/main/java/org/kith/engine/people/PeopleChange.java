package org.kith.engine.people;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;

/**
 * What naming or merging did.
 *
 * @param person whose faces they are now
 * @param name of that person; null if there is none
 * @param faces that the user has now said to be that person, and had not before
 * @param skippedRejected faces left out because the user had said that they are not that person
 * @param skippedSamePhoto faces left out because a better one of the same photo is that person
 * @param contradictions faces that were said to be one of the merged people and not to be the other: they are that person
 */
public record PeopleChange(
        PersonId person,
        @Nullable String name,
        int faces,
        int skippedRejected,
        int skippedSamePhoto,
        int contradictions) {}
