package org.kith.engine.job;

/** What somebody who watches a job should know of how it goes; each at most once. */
public enum JobNotice {
    /** The memory of the GPU ran out; faces are embedded on the CPU since. */
    GPU_MEMORY_RAN_OUT,
    /** A photo needs more than the memory that may be used: it is read while no other is. */
    PHOTO_ABOVE_MEMORY_LIMIT,
    /** Names that other programs wrote in photos wait for the user's word. */
    TAGS_WAIT,
    /** What other programs wrote in photos was taken over, as an act that can be undone. */
    TAGS_TAKEN;

    /** Whether something did not go as it should. */
    public boolean isTrouble() {
        return this == GPU_MEMORY_RAN_OUT || this == PHOTO_ABOVE_MEMORY_LIMIT;
    }
}
