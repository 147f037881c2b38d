package org.kith.engine.store.row;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;

/**
 * Somebody the user knows, with what the library holds of them.
 *
 * @param decidedFaces by the user's word
 * @param assignedFaces by the machine's assignment only
 * @param photos in which they are, either way
 * @param shown the cover, or else the best face; null if there is none
 */
public record PersonSummary(
        Person person,
        int decidedFaces,
        int assignedFaces,
        int photos,
        @Nullable FaceId shown) {

    public int faces() {
        return decidedFaces + assignedFaces;
    }
}
