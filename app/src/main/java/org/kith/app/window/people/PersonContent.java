package org.kith.app.window.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PhotoId;

/**
 * A person, or a group without a name, with all that is known of them.
 *
 * @param name null while nobody gave one
 * @param birthYear null while nobody said it
 * @param hidden put out of sight by the user
 * @param cover chosen by the user, or else the best face; null for somebody without faces
 * @param faces those the machine assigned first, so that they are seen
 * @param photos newest first
 */
public record PersonContent(
        GroupId id,
        @Nullable String name,
        @Nullable Integer birthYear,
        boolean hidden,
        @Nullable FaceId cover,
        List<PersonFace> faces,
        List<PhotoId> photos) {

    public PersonContent {
        faces = List.copyOf(faces);
        photos = List.copyOf(photos);
    }

    public PersonContent withFaces(List<PersonFace> newFaces) {
        return new PersonContent(id, name, birthYear, hidden, cover, newFaces, photos);
    }

    public PersonContent withCover(FaceId face) {
        return new PersonContent(id, name, birthYear, hidden, face, faces, photos);
    }

    public PersonContent named(String newName) {
        return new PersonContent(id, newName, birthYear, hidden, cover, faces, photos);
    }

    public PersonContent hidden(boolean nowHidden) {
        return new PersonContent(id, name, birthYear, nowHidden, cover, faces, photos);
    }

    public PersonContent born(@Nullable Integer year) {
        return new PersonContent(id, name, year, hidden, cover, faces, photos);
    }
}
