package org.kith.engine.exchange;

import java.util.List;

/**
 * What an import did.
 *
 * @param people who were nobody here before
 * @param faces of which something is said that was not
 * @param photos of which something is said, apart from faces, that was not
 * @param known words that were said here already
 * @param forgotten words about people who were forgotten here, which were passed over
 * @param changed whether there is an act to undo
 * @param photoConflicts paths of photos and names of albums of which something else is said here, which stays
 * @param waitingPhotos of which the archive says something apart from faces, and which are not in this library
 */
public record Imported(
        int people,
        int faces,
        int photos,
        int known,
        int forgotten,
        boolean changed,
        List<FaceConflict> faceConflicts,
        List<PersonConflict> personConflicts,
        List<WaitingPhoto> waiting,
        List<String> photoConflicts,
        int waitingPhotos) {

    /** There was nothing to take over. */
    public static final Imported NOTHING =
            new Imported(0, 0, 0, 0, 0, false, List.of(), List.of(), List.of(), List.of(), 0);

    public Imported {
        faceConflicts = List.copyOf(faceConflicts);
        personConflicts = List.copyOf(personConflicts);
        waiting = List.copyOf(waiting);
        photoConflicts = List.copyOf(photoConflicts);
    }

    /** Whether all that the archive says is said here now, or was. */
    public boolean complete() {
        return faceConflicts.isEmpty()
                && personConflicts.isEmpty()
                && waiting.isEmpty()
                && photoConflicts.isEmpty()
                && waitingPhotos == 0;
    }
}
