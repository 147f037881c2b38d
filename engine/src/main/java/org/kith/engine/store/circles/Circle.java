package org.kith.engine.store.circles;

import java.util.List;
import org.kith.engine.model.PersonId;

/**
 * A group of people that the user made: a side of the family, a class at school.
 *
 * @param name as the user wrote it
 * @param people who is in it, at least one, by name
 */
public record Circle(String name, List<PersonId> people) {
    public Circle {
        people = List.copyOf(people);
    }
}
