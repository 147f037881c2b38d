package org.kith.engine.image;

import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;

/** The guard against pictures that are small as files and enormous in memory. */
final class PixelBudget {

    /** Phones make 200 megapixels; at 3 bytes that is 600 MB for the moment of decoding, for one worker. */
    static final long MAX_PIXELS = 210_000_000;

    private PixelBudget() {}

    /**
     * Refuses what would not fit.
     *
     * @param pixels held in memory while decoding
     */
    static void check(long pixels) throws UnreadablePhotoException {
        if (pixels > MAX_PIXELS) {
            throw new UnreadablePhotoException(PhotoProblem.of(
                    PhotoProblem.Kind.TOO_LARGE,
                    ProblemReason.TOO_MANY_PIXELS,
                    pixels / 1_000_000,
                    MAX_PIXELS / 1_000_000));
        }
    }
}
