package org.kith.engine.detect;

import org.kith.engine.fault.Fault;

/** What may be wrong with the face detector. */
enum DetectionFault implements Fault {
    DAMAGED("The face detector centerface.onnx is damaged: install Kith again.");

    private final String english;

    DetectionFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "detection";
    }

    @Override
    public String english() {
        return english;
    }
}
