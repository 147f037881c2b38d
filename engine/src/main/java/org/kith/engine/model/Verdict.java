package org.kith.engine.model;

/** The user's word on a face. Every part of the program obeys it; no machine step writes over it. */
public enum Verdict {
    /** The face is this person. */
    IS,
    /** The face is not this person, whoever else it is. */
    IS_NOT,
    /** There is no face here. */
    NOT_A_FACE,
    /** A face of nobody the user wants to know. */
    IGNORE
}
