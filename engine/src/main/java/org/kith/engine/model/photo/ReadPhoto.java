package org.kith.engine.model.photo;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;

/**
 * What was found out of a file in no library: all of it, or why not.
 *
 * @param hash null of a file whose bytes could not be read
 * @param photo null of a file that could not be read; its folder says nothing
 * @param problem of a file without a photo
 */
public record ReadPhoto(
        PhotoFile file,
        @Nullable ContentHash hash,
        @Nullable IndexedPhoto photo,
        @Nullable PhotoProblem problem) {

    public ReadPhoto {
        if ((photo == null) == (problem == null)) {
            throw new IllegalArgumentException("a photo, or a problem");
        }
    }
}
