package org.kith.engine.grouping;

import java.util.List;

/**
 * What grouping again changes.
 *
 * @param facesMoved undecided faces that are with others than before
 * @param decidedMoved faces that the user has decided and that would be somebody else's: none, unless Kith is wrong
 * @param peopleTouched names of people who get or lose faces that nobody has decided
 * @param namesLost names that have faces before and none afterwards: none, unless Kith is wrong
 */
public record GroupingChange(
        int groupsBefore,
        int groupsAfter,
        int facesMoved,
        int decidedMoved,
        List<String> peopleTouched,
        List<String> namesLost) {

    public GroupingChange {
        peopleTouched = List.copyOf(peopleTouched);
        namesLost = List.copyOf(namesLost);
    }
}
