package org.kith.engine.output;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of photos that were to be copied.
 *
 * @param copied the new files
 * @param failed photos of which there is no copy
 * @param cancelled whether some were not tried
 */
public record CopyReport(List<Path> copied, List<Failure> failed, boolean cancelled) {

    /** Why there is no copy of a photo. */
    public enum Reason {
        /** Its file is not there any more, or its disk is not connected. */
        GONE,
        /** A video, which is copied only with all that is said in it. */
        VIDEO,
        /** Its file cannot be read, or not as a picture. */
        UNREADABLE,
        /** The disk that the copies go to is full. */
        DISK_FULL,
        /** The copy cannot be written. */
        NOT_WRITTEN
    }

    /**
     * A photo without a copy.
     *
     * @param detail as the system says it; empty where it says nothing
     */
    public record Failure(Path photo, Reason reason, String detail) {}

    public CopyReport {
        copied = List.copyOf(copied);
        failed = List.copyOf(failed);
    }
}
