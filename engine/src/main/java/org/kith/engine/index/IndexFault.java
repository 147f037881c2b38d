package org.kith.engine.index;

import org.kith.engine.fault.Fault;

/** Why photos cannot be looked at. */
enum IndexFault implements Fault {
    NO_FOLDER("There is no folder {0}, or Kith may not look into the folder it is in."),
    NO_PICTURE("{0} is no picture. Add pictures, or folders with pictures in them."),
    NO_FILE("There is no file {0}."),
    PHOTO_NOT_READ("{0}: {1}."),
    FOLDER_THERE("{0} cannot take the place of another folder: {1} is in the library already."),
    OTHER_FOLDER("{0} is another folder: of {2} photos {1} are there."),
    IN_NO_FOLDER("{0} is in none of the folders of the library. Add it, and all in it is read."),
    NOT_OVERRULED("Nobody said that {0} is to be read all the same.");

    private final String english;

    IndexFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "index";
    }

    @Override
    public String english() {
        return english;
    }
}
