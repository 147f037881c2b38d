package org.kith.engine.photos;

import org.kith.engine.fault.Fault;

/** Why an act on photos cannot be done. */
enum PhotosFault implements Fault {
    NO_PHOTO("A photo is not in this library any more. Nothing was changed."),
    NO_ALBUM("There is no such album any more."),
    ALBUM_THERE("There is an album “{0}” already. Give it another name."),
    NO_SUCH_ALBUM("No album is called “{0}”."),
    NO_SUCH_TAG("No photo has the tag “{0}”."),
    IS_A_SEARCH("“{0}” is a kept search: its photos are what it finds."),
    NO_SEARCH("“{0}” is no kept search: photos are put into it."),
    NO_TIME("Of no photo is known when it was taken. Say when, instead of by how much to shift."),
    NO_SUCH_TIME(
            "Shifted by that much, a photo would be from before there was photography, or from after the year 9999.");

    private final String english;

    PhotosFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "photos";
    }

    @Override
    public String english() {
        return english;
    }
}
