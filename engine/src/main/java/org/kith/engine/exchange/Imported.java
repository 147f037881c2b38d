package org.kith.engine.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonName;

/**
 * What an import did.
 *
 * @param people who were nobody here before
 * @param faces of which something is said that was not
 * @param photos of which something is said, apart from faces, that was not
 * @param known words that were said here already
 * @param forgotten words about people who were forgotten here, which were passed over
 * @param changed whether there is an act to undo
 * @param photoConflicts paths of photos and names of albums of which something else is said here, which stays; of answers with what
 *     was written of the photo
 * @param waitingPhotos of which the archive says something apart from faces, and which are not in this library
 * @param answered what else is to be said of answers; null of other imports
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
        int waitingPhotos,
        @Nullable Answered answered) {

    /** There was nothing to take over. */
    public static final Imported NOTHING =
            new Imported(0, 0, 0, 0, 0, false, List.of(), List.of(), List.of(), List.of(), 0, null);

    /**
     * Of a file of answers.
     *
     * @param by who answered, by their own word
     * @param unknown faces they do not know
     * @param refused answers to what this library did not ask, and names that are none
     */
    public record Answered(@Nullable PersonName by, int unknown, int refused) {}

    /** Of an import that is not of answers. */
    public Imported(
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
        this(
                people,
                faces,
                photos,
                known,
                forgotten,
                changed,
                faceConflicts,
                personConflicts,
                waiting,
                photoConflicts,
                waitingPhotos,
                null);
    }

    public Imported {
        faceConflicts = List.copyOf(faceConflicts);
        personConflicts = List.copyOf(personConflicts);
        waiting = List.copyOf(waiting);
        photoConflicts = List.copyOf(photoConflicts);
    }

    /**
     * The same, of answers.
     *
     * @param captions what was written there and has no place here, after the path of its photo
     */
    Imported of(Answered answers, List<String> captions) {
        return new Imported(
                people,
                faces,
                photos,
                known,
                forgotten,
                changed,
                faceConflicts,
                personConflicts,
                waiting,
                captions,
                waitingPhotos,
                answers);
    }

    /** Whether all that the file says is said here now, or was. */
    public boolean complete() {
        return faceConflicts.isEmpty()
                && personConflicts.isEmpty()
                && waiting.isEmpty()
                && photoConflicts.isEmpty()
                && waitingPhotos == 0
                && (answered == null || answered.refused() == 0);
    }
}
