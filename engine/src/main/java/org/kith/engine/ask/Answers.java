package org.kith.engine.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonName;

/**
 * What somebody answered to a page. Nothing of it is believed yet: tokens may be anybody's.
 *
 * @param page its name
 * @param by who answered, by their own word; null if they did not say
 * @param unfit answers that cannot be taken over whatever they are about: names that are none
 */
public record Answers(String page, @Nullable PersonName by, List<OfFace> faces, List<OfPhoto> notes, int unfit) {

    /**
     * Who it is.
     *
     * @param name null of {@link Kind#UNKNOWN} and {@link Kind#NOBODY}
     */
    public record OfFace(String token, Kind kind, @Nullable PersonName name) {}

    /** What was answered of a face. */
    public enum Kind {
        /** Who it is. */
        NAME,
        /** That they do not know. */
        UNKNOWN,
        /** That there is no face of a person. */
        NOBODY
    }

    /** What was written of a photo. */
    public record OfPhoto(String token, String text) {}

    public Answers {
        faces = List.copyOf(faces);
        notes = List.copyOf(notes);
    }
}
