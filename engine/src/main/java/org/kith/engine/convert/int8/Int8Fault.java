package org.kith.engine.convert.int8;

import org.kith.engine.fault.Fault;

/** Why a model gets no int8 form. */
enum Int8Fault implements Fault {
    NO_PHOTO("There is no photo in {0} that can be read: give a folder with some, with people in them, with --photos."),
    NO_FACES("There is no face in the photos: give a folder with photos of people with --photos.");

    private final String english;

    Int8Fault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "int8";
    }

    @Override
    public String english() {
        return english;
    }
}
