package org.kith.engine.store.photos;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Look;

/**
 * A photo as it is compared with others.
 *
 * @param content names what its file holds
 * @param picture names its pixels; empty where they are not known
 * @param look null where it is not known yet
 * @param taken null where it is not known to the second
 * @param pixels of the full photo
 * @param bytes of its file
 */
public record SeenPhoto(
        PhotoId id,
        String content,
        String picture,
        @Nullable Look look,
        @Nullable LocalDateTime taken,
        long pixels,
        long bytes) {

    static final int TO_THE_SECOND = 19;
}
