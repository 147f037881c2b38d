package org.kith.engine.store.shares;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.archive.ArchivedFace;

/**
 * What a library of somebody else says of a face.
 *
 * @param sharer the library's number here
 * @param face the place of the face; its number is that of the word
 * @param verdict not {@link Verdict#IGNORE}: whom one wants to know is one's own business
 * @param person the name; null where there is no face
 * @param saidAt ISO, in UTC
 */
public record SharedWord(
        long sharer,
        ArchivedFace face,
        Verdict verdict,
        @Nullable String person,
        String saidAt) {

    /** The same whatever the number of the word. */
    public SharedWord unnumbered() {
        return new SharedWord(
                sharer,
                new ArchivedFace(1, face.content(), face.picture(), "", face.box(), face.drawn()),
                verdict,
                person,
                saidAt);
    }
}
