package org.kith.engine.erase;

import org.kith.engine.fault.Fault;

/** Why something is in a file still. */
enum EraseFault implements Fault {
    COPY_NOT_DELETED("What was to go is gone from the library, but not from the copy {0}, which could not be deleted: "
            + "delete it yourself."),
    NOT_SOUND(
            "What was to go is gone from the library {0}, but not from its copies and free pages: the library is damaged, and "
                    + "its copies may be all that is left of it. Repair it with kith check --repair or put back a backup, then it is finished.");

    private final String english;

    EraseFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "erase";
    }

    @Override
    public String english() {
        return english;
    }
}
