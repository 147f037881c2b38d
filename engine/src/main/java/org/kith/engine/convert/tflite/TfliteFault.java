package org.kith.engine.convert.tflite;

import org.kith.engine.fault.Fault;

/** Why a file is no network of TensorFlow Lite that Kith can convert. */
enum TfliteFault implements Fault {
    NOT_READ("The network {0} cannot be read: check its path and permissions."),
    NO_NETWORK("{0} is not a TensorFlow Lite network: give a .tflite file."),
    MORE_THAN_ONE("{0} has more than one input, output or network: such files cannot be converted."),
    NO_PICTURE("The input of {0} is not a picture: only such networks can be converted."),
    INPUT_QUANTISED("The input of {0} is {1}, not FLOAT32: give the network before it was quantised."),
    CONSTANT_QUANTISED("The constant “{0}” of {1} is {2}, not FLOAT32: give the network before it was quantised."),
    NOT_CONSTANT("“{0}” of {1} is not constant: such networks cannot be converted."),
    DAMAGED("The network {0} is damaged or cut short: copy or download it again."),
    UNKNOWN_OPERATOR("The network {0} uses the operator {1}, which Kith cannot convert. It converts {2}."),
    NO_OUTPUT("Nothing in the network {0} computes its output: the file is damaged."),
    UNSUPPORTED("The operator {0} of {1} has {2}, which Kith cannot convert.");

    private final String english;

    TfliteFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "tflite";
    }

    @Override
    public String english() {
        return english;
    }
}
