package org.kith.engine.cluster;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * Faces of one person, as far as the machine knows.
 *
 * @param person the person whose decided faces are in the group: the others are assigned to them
 * @param faces at least one, by id
 */
public record FaceGroup(Optional<PersonId> person, List<FaceId> faces) {

    public FaceGroup {
        faces = List.copyOf(faces);
        if (faces.isEmpty()) {
            throw new IllegalArgumentException("a group without a face");
        }
    }
}
