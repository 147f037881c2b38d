package org.kith.engine.image;

import java.util.Optional;
import org.kith.engine.model.PhotoProblem;

/**
 * A file as pixels.
 *
 * @param format by the file's content
 * @param problem {@link PhotoProblem.Kind#DAMAGED} where only a part could be decoded
 */
public record DecodedPhoto(
        UprightImage image, ImageFormat format, PhotoMetadata metadata, Optional<PhotoProblem> problem) {}
