package org.kith.engine.fault;

/** What may be wrong with a file or a folder, whatever it is for. */
public enum FileFault implements Fault {
    NO_FOLDER("There is no folder {0}."),
    FOLDER_NOT_READ("The folder {0} cannot be read ({1})."),
    FOLDER_NOT_DELETED("The folder {0} cannot be deleted ({1})."),
    FILE_NOT_READ("The file {0} cannot be read ({1})."),
    NOT_WRITTEN("Nothing can be written to the folder {0} ({1}): check its permissions and the space on the disk.");

    private final String english;

    FileFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "file";
    }

    @Override
    public String english() {
        return english;
    }
}
