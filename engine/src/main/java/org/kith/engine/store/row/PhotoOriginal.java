package org.kith.engine.store.row;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.photo.QuarterTurn;

/**
 * From where a photo's pixels come.
 *
 * @param path of its file, which may be gone
 * @param hash of what was indexed; null if the file could not be read
 * @param turn by which the user wants to see it
 * @param still of a video: the picture of it; null of photos
 */
public record PhotoOriginal(
        Path path,
        @Nullable ContentHash hash,
        QuarterTurn turn,
        @Nullable Duration still) {}
