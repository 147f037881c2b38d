package org.kith.engine.model.photo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its photo; null: it does not say.
 *
 * @param takenAt by the camera's clock: EXIF knows no zone
 * @param takenFrom where that stands; null exactly if it stands nowhere
 * @param camera maker and model
 */
public record PhotoDetails(
        @Nullable LocalDateTime takenAt,
        @Nullable TakenFrom takenFrom,
        @Nullable GeoPoint location,
        @Nullable String camera,
        @Nullable String lens,
        Exposure exposure) {

    /** Raised when more is read of files than before: those in libraries are then read again, without their pixels. */
    public static final int VERSION = 1;

    /** Nothing. */
    public static final PhotoDetails NONE = new PhotoDetails(null, null, null, null, null, Exposure.UNKNOWN);

    public PhotoDetails {
        if ((takenAt == null) != (takenFrom == null)) {
            throw new IllegalArgumentException(takenAt + " from " + takenFrom);
        }
    }

    /** Only when it was taken. */
    public static PhotoDetails taken(@Nullable LocalDateTime at) {
        return new PhotoDetails(at, at == null ? null : TakenFrom.EXIF, null, null, null, Exposure.UNKNOWN);
    }

    /** The same with another place. */
    public PhotoDetails at(@Nullable GeoPoint place) {
        return new PhotoDetails(takenAt, takenFrom, place, camera, lens, exposure);
    }
}
