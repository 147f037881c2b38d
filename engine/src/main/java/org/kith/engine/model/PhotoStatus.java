package org.kith.engine.model;

/** What became of a photo's file. */
public enum PhotoStatus {
    /** Its faces are in the library. */
    INDEXED,
    /** It could not be read; the problem says why. */
    FAILED,
    /** The file or its disk is gone for now; what is known of it stays. */
    MISSING
}
