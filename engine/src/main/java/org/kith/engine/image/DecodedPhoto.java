package org.kith.engine.image;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.photo.Film;

/**
 * A file as pixels.
 *
 * @param format by the file's content
 * @param problem {@link PhotoProblem.Kind#DAMAGED} where only a part could be decoded
 * @param film of a still of a video; null of photos
 */
public record DecodedPhoto(
        UprightImage image,
        ImageFormat format,
        PhotoMetadata metadata,
        Optional<PhotoProblem> problem,
        @Nullable Film film) {}
