package org.kith.engine.store.row;

import org.kith.engine.model.Coded;

/** In which act the user gave a verdict: what was said of many faces at once is weaker than what was said of one. */
public enum VerdictSource implements Coded {
    /** Of one face. */
    FACE("face"),
    /** By naming a whole group. */
    NAMING("naming"),
    /** By merging groups or people. */
    MERGING("merging"),
    /** By a name that another program wrote in the photo's file or beside it. */
    TAG("tag"),
    /** By the answer of somebody whom the user asked. */
    ASKED("asked"),
    /** By libraries of others, all of which agree; it holds as long as they do. */
    JOINED("joined"),
    /** By ignoring everybody else in a photo, an event or a folder. */
    REST("rest"),
    /** By forgetting the person; the face is never learned again. */
    FORGOTTEN("forgotten");

    private final String code;

    VerdictSource(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
