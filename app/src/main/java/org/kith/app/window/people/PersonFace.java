package org.kith.app.window.people;

import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/**
 * A face of a person.
 *
 * @param photo where it is
 * @param assigned by the machine to a person the user knows, and not confirmed; never in a group without a name, which is
 *     the machine's as a whole
 */
public record PersonFace(FaceId id, PhotoId photo, boolean assigned) {

    public PersonFace confirmed() {
        return new PersonFace(id, photo, false);
    }
}
