package org.kith.engine.share;

import org.kith.engine.fault.Fault;

/** Why names are not shared. */
enum ShareFault implements Fault {
    NOT_A_SHARE("The file {0} is no share of Kith. Choose one that kith share has written."),
    NEWER("The share {0} was written by a newer Kith, and nothing of it was taken over: use the newer Kith."),
    LOCKED(
            "The share {0} does not open: another passphrase, or the file was changed on its way. Nothing was taken over."),
    BROKEN("The share {0} is broken, and nothing of it was taken over. Ask for another copy."),
    NOT_SIGNED("The share {0} is not signed by whom it says it is from. Nothing was taken over."),
    TOO_LARGE("The share {0} is larger than any that Kith writes ({1,number} MB). Nothing was taken over."),
    OWN("The share {0} is this library''s own."),
    NOT_TRUSTED(
            "The share {0} is from “{1}”, whose fingerprint is {2}. Compare it with what kith share --fingerprint says there, "
                    + "and join with --trust once."),
    OLDER("What “{0}” said later is here already: the share {1} is older."),
    NOBODY("There is nobody to share: nobody has a name that you gave, or all are left out."),
    WEAK("The passphrase is too short: {0,number} letters at least."),
    NOT_OURS("There is another file {0} already, and it was left as it is: choose another name for the share."),
    NOT_WRITTEN("The share {0} cannot be written ({1}). Look whether you may write there and whether there is space.");

    private final String english;

    ShareFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "share";
    }

    @Override
    public String english() {
        return english;
    }
}
