package org.kith.engine.model.photo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;

/**
 * A face as a program wrote it down, in the photo's file or beside it.
 *
 * @param name as written, not empty
 * @param area in fractions of a picture: of the one that is stored, or of the upright one, or of one before it was cropped; programs
 *     differ, and do not say it
 * @param aspect width over height of that picture; null where nothing is said of it
 * @param form in which it was written
 */
public record FaceTag(String name, Box area, @Nullable Double aspect, TagForm form) {

    public FaceTag {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a tag without a name");
        }
        Objects.requireNonNull(form, "form");
    }
}
