package org.kith.engine.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What there is to take in.
 *
 * @param fresh photos that are not here yet, each once
 * @param freshBytes of them together
 * @param here how many photos are here already, in the library or in the folder
 * @param videos how many there are, which are left where they are
 * @param unreadable files and folders that cannot be read
 * @param complete false if looking was cancelled
 */
public record IntakePreview(
        List<Path> fresh, long freshBytes, int here, int videos, List<Path> unreadable, boolean complete) {

    public IntakePreview {
        fresh = List.copyOf(fresh);
        unreadable = List.copyOf(unreadable);
    }
}
