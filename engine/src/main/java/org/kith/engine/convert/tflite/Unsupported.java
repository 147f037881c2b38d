package org.kith.engine.convert.tflite;

import org.kith.engine.fault.Fault;

/** What an operator may have that Kith cannot convert, as words within {@link TfliteFault#UNSUPPORTED}. */
enum Unsupported implements Fault {
    MORE_THAN_ONE_OUTPUT("more than one output"),
    CONSTANT_OPERAND("a constant as operand {0,number,#}"),
    OPERAND_NOT_CONSTANT("an operand {0,number,#} that is not constant"),
    CONSTANT_PER_PIXEL("a constant that differs from pixel to pixel"),
    FUSED_ACTIVATION("the fused activation {0}"),
    MORE_THAN_ONE_BOUND("more than one bound"),
    CONSTANT_DIVIDED("a constant that is divided"),
    DILATION("a dilation"),
    STRIDES_THAT_DIFFER("strides that differ"),
    DEPTH_MULTIPLIER("a depth multiplier"),
    WEIGHTS_IN_ANOTHER_ORDER("weights in another order"),
    WEIGHTS_FOR_OTHER_INPUTS("weights for another number of inputs"),
    EVEN_WINDOW("a window of an even side that moves pixel by pixel"),
    ANOTHER_AXIS("another axis than the channels"),
    ZEROS_ELSEWHERE("zeros elsewhere than around the picture"),
    ANOTHER_MEAN("another mean than over rows and columns"),
    ANOTHER_SUM("another sum than over channels"),
    PICTURE_TO_NORMALISE("a picture to normalise"),
    VECTOR_MADE_A_PICTURE("a vector made a picture");

    private final String english;

    Unsupported(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "tflite.unsupported";
    }

    @Override
    public String english() {
        return english;
    }
}
