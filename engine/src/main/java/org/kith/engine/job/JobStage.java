package org.kith.engine.job;

/** What a job is doing. */
public enum JobStage {
    /** It waits for its turn, or has just begun. */
    STARTING,
    /** Folders are looked through for photos that are new, changed, moved or gone. */
    LOOKING,
    /** Photos are read, and the faces in them found. */
    READING,
    /** What files say of their photos is read that earlier programs did not read. */
    DETAILS,
    /** Faces are put into groups. */
    GROUPING,
    /** What helps to tell people apart is learned, several times, each time judged by other faces. */
    LEARNING,
    /** Faces that are known are embedded by another model. */
    EMBEDDING,
    /** Photos are copied to a folder. */
    COPYING,
    /** A camera, a phone or a folder is looked through for photos that the library lacks. */
    COMPARING,
    /** Photos are copied into a folder of the library. */
    TAKING,
    /** What the user said is written beside the photos. */
    SIDECARS,
    /** Photos leave the library. */
    REMOVING,
    /** What has left the library leaves its files too. */
    ERASING
}
