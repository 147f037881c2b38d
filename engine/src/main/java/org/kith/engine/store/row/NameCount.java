package org.kith.engine.store.row;

import org.kith.engine.model.PersonId;

/**
 * A name to choose from.
 *
 * @param faces of that person, by verdict or assignment
 * @param hidden whether the user put the person out of sight
 */
public record NameCount(PersonId person, String name, int faces, boolean hidden) {}
