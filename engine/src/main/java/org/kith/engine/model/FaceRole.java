package org.kith.engine.model;

/** What a face may do in clustering; decided by its quality. */
public enum FaceRole implements Coded {
    /** Large, sharp and facing. */
    SEED("seed"),
    /** Good enough to be grouped. */
    JOIN("join"),
    /** Too small or blurred to be recognised: shown, but joins at most a group of others, in the end. */
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
