package org.kith.engine.convert;

import java.nio.file.Path;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;

/** How many numbers a model gives of those that a network does. */
final class KeptDimensions {

    private KeptDimensions() {}

    /**
     * All of them, up to {@value Embedding#MOST_DIMENSIONS}; with photos to find a projection from, {@value
     * Embedding#DIMENSIONS} of more. Zeros fill up what is missing of {@value Embedding#DIMENSIONS} or of a step.
     *
     * @throws EngineException if there are too many to be kept, and no photos
     */
    static int of(int dimensions, Optional<Path> photos) {
        if (dimensions <= Embedding.DIMENSIONS || photos.isPresent()) {
            return Embedding.DIMENSIONS;
        }
        if (dimensions > Embedding.MOST_DIMENSIONS) {
            throw new EngineException(ConversionFault.PROJECTION_NEEDS_PHOTOS, dimensions, Embedding.DIMENSIONS);
        }
        int step = Embedding.DIMENSIONS_STEP;
        return (dimensions + step - 1) / step * step;
    }
}
