package org.kith.engine;

import org.kith.engine.fault.Fault;

/** Why a photo outside of the library cannot be told from another. */
enum RecognitionFault implements Fault {
    NO_FACE_ON("No face was found in {0}.");

    private final String english;

    RecognitionFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "recognition";
    }

    @Override
    public String english() {
        return english;
    }
}
