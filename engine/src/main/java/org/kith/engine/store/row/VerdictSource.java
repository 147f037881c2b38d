package org.kith.engine.store.row;

/** In which act the user gave a verdict: what was said of many faces at once is weaker than what was said of one. */
public enum VerdictSource {
    /** Of one face. */
    FACE,
    /** By naming a whole group. */
    NAMING,
    /** By merging groups or people. */
    MERGING,
    /** By ignoring everybody else in a photo, an event or a folder. */
    REST,
    /** By forgetting the person; the face is never learned again. */
    FORGOTTEN
}
