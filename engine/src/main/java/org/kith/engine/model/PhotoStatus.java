package org.kith.engine.model;

/** What became of a photo's file. */
public enum PhotoStatus implements Coded {
    /** Its faces are in the library. */
    INDEXED("indexed"),
    /** It is a video: the faces of one of its stills are in the library. */
    VIDEO("video"),
    /** It could not be read; the problem says why. */
    FAILED("failed"),
    /** The file or its disk is gone for now; what is known of it stays. */
    MISSING("missing");

    private final String code;

    PhotoStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
