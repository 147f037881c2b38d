package org.kith.engine.model;

/** The user's word on a face. Every part of the program obeys it; no machine step writes over it. */
public enum Verdict implements Coded {
    /** The face is this person. */
    IS("is"),
    /** The face is not this person, whoever else it is. */
    IS_NOT("is_not"),
    /** There is no face here. */
    NOT_A_FACE("not_a_face"),
    /** A face of nobody the user wants to know. */
    IGNORE("ignore");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
