package org.kith.engine.people;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * A photo in which one person is more than once: a mirror, a collage, or a mistake.
 *
 * @param name null for somebody without a name
 * @param faces that are this person by the user's word or by assignment, two or more
 * @param decided of these, those by the user's word
 */
public record Conflict(
        Path photo, PersonId person, @Nullable String name, List<FaceId> faces, List<FaceId> decided) {

    public Conflict {
        faces = List.copyOf(faces);
        decided = List.copyOf(decided);
    }
}
