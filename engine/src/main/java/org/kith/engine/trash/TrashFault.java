package org.kith.engine.trash;

import org.kith.engine.fault.Fault;

/** Why files cannot come back. */
public enum TrashFault implements Fault {
    NOT_GIVEN_BACK(
            "The trash does not give back {0} ({1}). Take it out of the trash yourself: Kith then knows it again."),
    EMPTIED("The file {0} is not in the trash any more.");

    private final String english;

    TrashFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "trash";
    }

    @Override
    public String english() {
        return english;
    }
}
