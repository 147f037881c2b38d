package org.kith.app.people;

import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/**
 * A face of a person.
 *
 * @param photo where it is
 * @param decided by the user; else the machine took it for that person
 */
public record PersonFace(FaceId id, PhotoId photo, boolean decided) {

    PersonFace confirmed() {
        return new PersonFace(id, photo, true);
    }
}
