package org.kith.engine.model.photo;

import org.kith.engine.model.Coded;

/** Who says when a photo was taken: how far that is to be believed. */
public enum DatedBy implements Coded {
    /** Its clock, or that of the satellites it heard. */
    CAMERA("camera"),
    /** One that edited the file, or wrote beside it. */
    PROGRAM("program"),
    /** Whoever named the file. */
    FILE_NAME("file_name"),
    /** The user. */
    USER("user");

    private final String code;

    DatedBy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
