package org.kith.engine.image;

import org.kith.engine.image.shape.Orientation;
import org.kith.engine.model.photo.PhotoDetails;

/** What the camera wrote beside the pixels, as far as it makes sense. */
public record PhotoMetadata(Orientation orientation, PhotoDetails details) {

    public static PhotoMetadata none() {
        return new PhotoMetadata(Orientation.UPRIGHT, PhotoDetails.NONE);
    }

    /** The same of a picture that is to be turned otherwise. */
    PhotoMetadata withOrientation(Orientation other) {
        return new PhotoMetadata(other, details.turned(other.exif()));
    }
}
