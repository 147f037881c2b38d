package org.kith.engine.model.photo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its photo; null: it does not say.
 *
 * @param camera maker and model
 * @param orientation EXIF's number of how the stored pixels are made upright, 1 to 8
 * @param words what people said of it
 */
public record PhotoDetails(
        @Nullable ReadTime taken,
        @Nullable GeoPoint location,
        @Nullable String camera,
        @Nullable String lens,
        Exposure exposure,
        int orientation,
        FileWords words) {

    /** Raised when more is read of files than before: those in libraries are then read again, without their pixels. */
    public static final int VERSION = 3;

    /** Nothing. */
    public static final PhotoDetails NONE =
            new PhotoDetails(null, null, null, null, Exposure.UNKNOWN, 1, FileWords.NONE);

    /** Only when it was taken. */
    public static PhotoDetails takenAt(@Nullable LocalDateTime at) {
        @Nullable ReadTime taken = at == null ? null : new ReadTime(at, false, TakenFrom.EXIF, null);
        return NONE.taken(taken);
    }

    /** The same, taken at another time. */
    public PhotoDetails taken(@Nullable ReadTime other) {
        return new PhotoDetails(other, location, camera, lens, exposure, orientation, words);
    }

    /** The same with another place. */
    public PhotoDetails at(@Nullable GeoPoint place) {
        return new PhotoDetails(taken, place, camera, lens, exposure, orientation, words);
    }

    /** The same of a picture that is to be turned otherwise. */
    public PhotoDetails turned(int exif) {
        return new PhotoDetails(taken, location, camera, lens, exposure, exif, words);
    }

    /** The same with other words. */
    public PhotoDetails saying(FileWords others) {
        return new PhotoDetails(taken, location, camera, lens, exposure, orientation, others);
    }

    /** Null where nothing says it. */
    public @Nullable LocalDateTime takenAt() {
        return taken == null ? null : taken.at();
    }
}
