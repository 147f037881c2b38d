package org.kith.engine.model;

/** What a face may do in clustering; decided by its quality. */
public enum FaceRole implements Coded {
    /** Large, sharp and facing: may start a group. */
    SEED("seed"),
    /** Good enough to join a group of others. */
    JOIN("join"),
    /** Too small or blurred to be recognised: shown, but grouped with nobody. */
    ASIDE("aside");

    private final String code;

    FaceRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
