package org.kith.engine.part;

import org.kith.engine.fault.Fault;

/** Why photos that others have read cannot be written or taken over. */
enum PartFault implements Fault {
    NOT_A_PART("The file {0} is no part of Kith. Choose one that kith index --part has written."),
    BROKEN("The part {0} is broken ({1}), and nothing of it was taken over. Use another copy of it, or write it anew."),
    NEWER("The part {0} was written by a newer Kith (version {1,number,#} of its format, this program knows "
            + "{2,number,#}), and nothing of it was taken over: use the newer Kith."),
    OTHER_MODEL("The part {0} was made by the model {1}, and the library works with {2}: nothing of it was taken over. "
            + "Index its photos here."),
    OTHER_PIPELINE(
            "The part {0} was made by another version of Kith, which finds other faces than this one: nothing of it "
                    + "was taken over. Write it anew by this version."),
    NO_ROOT("The photos of the part {0} were in {1}, which is not here: say where they are with --root {1}=FOLDER."),
    NO_MAPPING("{0} is no mapping: --root OLD=NEW says that photos that were in OLD are in NEW."),
    NOT_OURS("There is another file {0} already, and it was left as it is: choose another name for the part."),
    NOT_WRITTEN("The part {0} cannot be written ({1}). Look whether you may write there and whether there is space.");

    private final String english;

    PartFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "part";
    }

    @Override
    public String english() {
        return english;
    }
}
