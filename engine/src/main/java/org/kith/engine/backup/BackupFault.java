package org.kith.engine.backup;

import org.kith.engine.fault.Fault;

/** Why a library cannot be copied or put back. */
enum BackupFault implements Fault {
    NOT_MADE("The backup {0} could not be made ({1}). Look whether there is space; the library is as it was."),
    NOT_SOUND(
            "No backup of the library {0} was made, since it is damaged: the good ones would make way for bad ones. kith check "
                    + "says what is damaged, kith check --repair saves it."),
    NO_ROOM("There is too little room for the backup {0}: free some space. The library is as it was."),
    NOT_THINNED("The old backup {0} cannot be deleted ({1})."),
    NONE("There is no backup of the library {0}."),
    NONE_OF("There is no backup of {0}: kith restore lists those there are."),
    NO_FILE("There is no library file {0} to be looked through. If it was lost, kith restore puts back a backup."),
    NOT_REPAIRED("The library {0} could not be repaired ({1}), and was left as it is. Look whether there is space."),
    NOT_RESTORED("The backup {0} could not be put back ({1}). Look whether there is space.");

    private final String english;

    BackupFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "backup";
    }

    @Override
    public String english() {
        return english;
    }
}
