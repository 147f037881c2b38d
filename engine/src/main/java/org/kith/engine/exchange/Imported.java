package org.kith.engine.exchange;

import java.util.List;

/**
 * What an import did.
 *
 * @param people who were nobody here before
 * @param faces of which something is said that was not
 * @param known words that were said here already
 * @param forgotten words about people who were forgotten here, which were passed over
 * @param changed whether there is an act to undo
 */
public record Imported(
        int people,
        int faces,
        int known,
        int forgotten,
        boolean changed,
        List<FaceConflict> faceConflicts,
        List<PersonConflict> personConflicts,
        List<WaitingPhoto> waiting) {

    public Imported {
        faceConflicts = List.copyOf(faceConflicts);
        personConflicts = List.copyOf(personConflicts);
        waiting = List.copyOf(waiting);
    }

    /** Whether all that the archive says is said here now, or was. */
    public boolean complete() {
        return faceConflicts.isEmpty() && personConflicts.isEmpty() && waiting.isEmpty();
    }
}
