package org.kith.engine.model;

/** What a face may do in clustering; decided by its quality. */
public enum FaceRole {
    /** Large, sharp and facing: may start a group. */
    SEED,
    /** Good enough to join a group of others. */
    JOIN,
    /** Too small or blurred to be recognised: shown, but grouped with nobody. */
    ASIDE
}
