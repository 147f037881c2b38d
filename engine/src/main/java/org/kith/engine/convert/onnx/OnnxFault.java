package org.kith.engine.convert.onnx;

import org.kith.engine.fault.Fault;

/** Why a file is no ONNX network that Kith can convert. */
enum OnnxFault implements Fault {
    NOT_READ("The network {0} cannot be read: check its path and permissions."),
    NO_NETWORK("{0} is not an ONNX network, or is cut short: give a whole .onnx file."),
    DAMAGED("The network {0} is damaged or cut short: copy or download it again."),
    OTHER_OPSET("The network {0} is written in version {1,number,#} of ONNX''s operators; Kith reads {2,number,#} to "
            + "{3,number,#}: export it again in one of these."),
    SEVERAL_INPUTS("The network {0} has {1,number,#} inputs: only networks with one can be converted."),
    NO_PICTURE("The input “{1}” of {0} is not a picture: only such networks can be converted."),
    INPUT_NOT_FLOAT("The input “{1}” of {0} is {2}, not FLOAT: give the network with 32-bit numbers."),
    NO_OUTPUT("Nothing in the network {0} computes its output “{1}”: the file is damaged."),
    NOT_COMPUTED("The operator {0} (“{1}”) of {2} needs “{3}”, which nothing before it computes: the file is damaged."),
    UNKNOWN_OPERATOR("The network {0} uses the operator {1} (“{2}”, version {3,number,#}), which Kith cannot convert. "
            + "It converts {4}."),
    UNSUPPORTED("The operator {0} (“{1}”, version {2,number,#}) of {3} has {4}, which Kith cannot convert."),
    NUMBERS_ELSEWHERE("The network {0} keeps the numbers “{1}” in another file: save it as one file first."),
    OTHER_NUMBERS("The numbers “{1}” of {0} are {2}, which Kith cannot read: export the network with 32-bit numbers."),
    NUMBERS_MISSING("The numbers “{1}” of {0} are not as many as their shape says: the file is damaged.");

    private final String english;

    OnnxFault(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "onnx";
    }

    @Override
    public String english() {
        return english;
    }
}
