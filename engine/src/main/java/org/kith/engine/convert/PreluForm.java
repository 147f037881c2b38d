package org.kith.engine.convert;

/** How a PReLU is written for MXNet. */
public enum PreluForm {
    /** As two convolutions of 1 × 1 for each channel, or in the next layer where that is depthwise: the fastest. */
    SPLIT,
    /** As two convolutions in the next layer, whichever that is: how MobileFaceNet comes with Kith. */
    CARRIED,
    /** As MXNet's own operator: to compare with. */
    PLAIN
}
