package org.kith.engine.intake;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What there is to take in.
 *
 * @param fresh photos that are not here yet, each once
 * @param freshBytes of them together
 * @param folders they come into, below the folder that takes them, with how many each; by name
 * @param spaceBytes how much more the disk of the folder can hold; as much as there can be where that is not known
 * @param here how many photos are here already, in the library or in the folder
 * @param unreadable files and folders that cannot be read
 * @param complete false if looking was cancelled
 */
public record IntakePreview(
        List<Path> fresh,
        long freshBytes,
        SortedMap<String, Integer> folders,
        long spaceBytes,
        int here,
        List<Path> unreadable,
        boolean complete) {

    public IntakePreview {
        fresh = List.copyOf(fresh);
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
        unreadable = List.copyOf(unreadable);
    }

    /** Whether the disk can hold all of them. */
    public boolean fits() {
        return freshBytes <= spaceBytes;
    }
}
