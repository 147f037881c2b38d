package org.kith.app.window.people;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PhotoId;

/**
 * A person, or a group without a name, with all that is known of them.
 *
 * @param name null while nobody gave one
 * @param hidden put out of sight by the user
 * @param cover chosen by the user, or else the best face; null for somebody without faces
 * @param faces those the machine assigned first, so that they are seen
 * @param photos newest first
 */
public record PersonContent(
        GroupId id,
        @Nullable String name,
        About about,
        boolean hidden,
        @Nullable FaceId cover,
        List<PersonFace> faces,
        List<PhotoId> photos) {

    /**
     * What the user said of them.
     *
     * @param born null while nobody said it
     * @param note null while there is none
     * @param circles those they are in, by name
     */
    public record About(@Nullable BirthDate born, @Nullable String note, List<String> circles) {

        /** Nothing. */
        public static final About NOTHING = new About(null, null, List.of());

        public About {
            circles = List.copyOf(circles);
        }

        public About withBorn(@Nullable BirthDate date) {
            return new About(date, note, circles);
        }

        public About withNote(@Nullable String text) {
            return new About(born, text, circles);
        }

        public About withCircles(List<String> names) {
            return new About(born, note, names);
        }
    }

    public PersonContent {
        faces = List.copyOf(faces);
        photos = List.copyOf(photos);
    }

    public PersonContent withFaces(List<PersonFace> newFaces) {
        return new PersonContent(id, name, about, hidden, cover, newFaces, photos);
    }

    public PersonContent withCover(FaceId face) {
        return new PersonContent(id, name, about, hidden, face, faces, photos);
    }

    public PersonContent named(String newName) {
        return new PersonContent(id, newName, about, hidden, cover, faces, photos);
    }

    public PersonContent hidden(boolean nowHidden) {
        return new PersonContent(id, name, about, nowHidden, cover, faces, photos);
    }

    public PersonContent with(UnaryOperator<About> change) {
        return new PersonContent(id, name, change.apply(about), hidden, cover, faces, photos);
    }
}
