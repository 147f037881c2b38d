package org.kith.engine.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What was taken in.
 *
 * @param taken the new files, compared with those they are copies of
 * @param here how many photos were here already
 * @param failed photos that were not taken in; they are where they were
 * @param cancelled whether some were not tried
 */
public record IntakeReport(List<Path> taken, int here, List<Failure> failed, boolean cancelled) {

    /** Why a photo was not taken in. */
    public enum Reason {
        /** It cannot be read, or the camera, phone or card is not connected any more. */
        UNREADABLE,
        /** The disk of the folder is full. */
        DISK_FULL,
        /** The copy is not what was read: the disk or its cable is failing. */
        DIFFERS,
        /** The copy cannot be written. */
        NOT_WRITTEN
    }

    /**
     * A photo that was not taken in.
     *
     * @param detail as the system says it; empty where it says nothing
     */
    public record Failure(Path photo, Reason reason, String detail) {}

    public IntakeReport {
        taken = List.copyOf(taken);
        failed = List.copyOf(failed);
    }
}
