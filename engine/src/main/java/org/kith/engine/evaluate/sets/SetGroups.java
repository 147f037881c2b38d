package org.kith.engine.evaluate.sets;

import java.util.Optional;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.groups.LargestGroups;

/**
 * How well the groups of a library match the people of a set in it.
 *
 * @param set its name; empty for all sets of one library
 * @param grouping by the labelled face of each photo
 * @param largest groups over all faces of the set's photos; of all sets, over all faces of the library
 * @param apart empty where no photos are said to show different people
 */
public record SetGroups(String set, GroupingScore grouping, LargestGroups largest, Optional<Apart> apart) {

    /**
     * Photos on which everybody is somebody else.
     *
     * @param joined on how many of them two faces are in one group
     */
    public record Apart(int photos, int joined) {}
}
