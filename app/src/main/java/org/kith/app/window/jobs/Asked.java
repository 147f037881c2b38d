package org.kith.app.window.jobs;

/** Who wanted photos to be looked for, which decides what is said of it in the end. */
public enum Asked {
    /** The user has added them. */
    TO_ADD,
    /** The user wants to know whether there are new ones. */
    TO_LOOK,
    /** Nobody: Kith looks by itself, and is quiet where nothing was found. */
    BY_NOBODY
}
