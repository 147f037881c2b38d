package org.kith.engine.intake;

import org.kith.engine.fault.Fault;

/** Why no photos can be taken in. */
enum IntakeFault implements Fault {
    NO_SOURCE("There is no folder {0}: is the camera, phone or card connected?"),
    NO_FOLDER("{0} is no folder to put photos into: {1}");

    private final String english;

    IntakeFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "intake";
    }

    @Override
    public String english() {
        return english;
    }
}
