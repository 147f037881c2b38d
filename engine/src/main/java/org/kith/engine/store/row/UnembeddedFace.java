package org.kith.engine.store.row;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.PhotoId;

/**
 * A face that a model has still to embed, and where to find it.
 *
 * @param hash of the photo in which the landmarks are; null if that is not known
 * @param still of a video: the picture in which the face is; null of photos
 */
public record UnembeddedFace(
        FaceId face,
        PhotoId photo,
        Path path,
        long sizeBytes,
        long modifiedMs,
        @Nullable ContentHash hash,
        @Nullable Duration still,
        Box box,
        Landmarks landmarks) {}
