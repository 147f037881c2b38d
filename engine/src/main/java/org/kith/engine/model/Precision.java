package org.kith.engine.model;

/** In which numbers a network computes. */
public enum Precision {
    FLOAT32,
    /** Convolutions of bytes: two to three times as fast, where the processor has instructions for them. */
    INT8
}
