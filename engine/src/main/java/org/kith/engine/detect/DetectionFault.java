package org.kith.engine.detect;

import org.kith.engine.fault.Fault;

/** What may be wrong with the face detector, and what it runs on. */
enum DetectionFault implements Fault {
    DAMAGED("The face detector centerface.onnx is damaged: install Kith again."),
    ON_MXNET("CenterFace on MXNet {0} in float32"),
    ON_MXNET_INT8("CenterFace on MXNet {0} in int8"),
    ON_OPENCV("CenterFace on OpenCV {0}");

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
