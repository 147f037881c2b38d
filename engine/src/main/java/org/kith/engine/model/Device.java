package org.kith.engine.model;

/** What the embedder computes on. */
public enum Device {
    /** The first GPU if the MXNet build at hand sees one, else the CPU. */
    AUTO,
    CPU,
    /** The first GPU, or an error that says why it cannot be. */
    GPU
}
