package org.kith.engine.grouping;

import java.util.List;

/**
 * What grouping again changes.
 *
 * @param facesMoved undecided faces that are with others than before
 * @param decidedMoved faces that the user has decided and that would be somebody else's: none, unless Kith is wrong
 * @param peopleTouched names of people who get or lose faces that nobody has decided
 * @param namesLost names that have faces before and none afterwards: none, unless Kith is wrong
 * @param examples groups of undecided faces that come together or apart, those of most faces first of each kind
 */
public record GroupingChange(
        int groupsBefore,
        int groupsAfter,
        int facesMoved,
        int decidedMoved,
        List<String> peopleTouched,
        List<String> namesLost,
        List<Regrouped> examples) {

    public GroupingChange {
        peopleTouched = List.copyOf(peopleTouched);
        namesLost = List.copyOf(namesLost);
        examples = List.copyOf(examples);
    }
}
