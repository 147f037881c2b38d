package org.kith.engine.convert.onnx;

import org.kith.engine.fault.Fault;

/** What an operator may have that Kith cannot convert, as words within {@link OnnxFault#UNSUPPORTED}. */
enum Unsupported implements Fault {
    CONSTANT_OPERAND("a constant as operand {0,number,#}"),
    OPERAND_NOT_CONSTANT("an operand {0,number,#} that is not constant"),
    OPERAND_MISSING("no operand {0,number,#}"),
    ONLY_CONSTANTS("only constants to work on"),
    NOT_OF_CONSTANTS("operands that are not all constant"),
    CONSTANT_PER_PIXEL("a constant that differs from pixel to pixel"),
    MORE_THAN_ONE_BOUND("more than one bound"),
    NO_WHOLE_NUMBERS("a constant that is no whole number"),
    STRIDES_THAT_DIFFER("strides that differ"),
    DILATION("a dilation"),
    NEGATIVE_PADS("negative pads"),
    UNEVEN_PADS("pads that differ in a way MXNet has no form for"),
    UNKNOWN_AUTO_PAD("the padding {0}"),
    NOT_TWO_DIMENSIONS("another number of dimensions than rows and columns"),
    OTHER_KERNEL("a kernel_shape that is not that of its weights"),
    ROUNDED_UP_AND_PADDED("a mean over zeros around the picture, and a number of windows that is rounded up"),
    POSITIONS("positions as a second output"),
    TRAINING("a training mode"),
    ANOTHER_AXIS("another axis than the channels"),
    ANOTHER_REDUCTION("another reduction than over all rows and columns, or over channels that stay a dimension"),
    ANOTHER_NORM("another norm than that of a vector''s length"),
    ANOTHER_EXPONENT("another exponent than 2, 1/2 or −1/2"),
    ANOTHER_SHAPE("a shape that is neither the picture''s own nor a vector"),
    ANOTHER_ORDER("another order of dimensions than rows, columns and channels in a known one"),
    CHANNELS_LAST("channels as the last dimension"),
    TRANSPOSED("a transposed picture"),
    ZEROS_ELSEWHERE("padding elsewhere than around the picture, or of other numbers than zero"),
    BLOCKS("blocks that do not fit"),
    ANOTHER_TYPE("the type {0}");

    private final String english;

    Unsupported(String english) {
        this.english = english;
    }

    @Override
    public String room() {
        return "onnx.unsupported";
    }

    @Override
    public String english() {
        return english;
    }
}
