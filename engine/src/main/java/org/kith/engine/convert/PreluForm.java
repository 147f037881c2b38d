package org.kith.engine.convert;

/** How a PReLU is written for MXNet. */
public enum PreluForm {
    /** As two convolutions in the next layer: three times as fast. */
    CARRIED,
    /** As MXNet's own operator: to compare with. */
    PLAIN
}
