package org.kith.engine.image;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What the camera wrote beside the pixels, as far as it makes sense.
 *
 * @param takenAt local time of the camera; EXIF knows no zone
 */
public record PhotoMetadata(
        Orientation orientation,
        Optional<LocalDateTime> takenAt,
        Optional<String> camera,
        Optional<GeoPoint> location) {

    public static PhotoMetadata none() {
        return new PhotoMetadata(Orientation.UPRIGHT, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same of a picture that is to be turned otherwise. */
    PhotoMetadata withOrientation(Orientation other) {
        return new PhotoMetadata(other, takenAt, camera, location);
    }
}
