package org.kith.engine.model.photo;

import org.jspecify.annotations.Nullable;

/**
 * What the user said of a photo itself.
 *
 * @param rating stars, 0 to 5; 0: none given
 * @param takenAt when it was taken, if the user knows better than the file
 * @param turned quarters to the right by which it is shown turned, 0 to 3; the file stays as it is
 * @param hidden whether it is kept out of sight
 */
public record PhotoNote(
        boolean favourite,
        int rating,
        @Nullable String caption,
        @Nullable TakenTime takenAt,
        int turned,
        boolean hidden) {

    public static final int MOST_STARS = 5;

    /** Of a photo of which nothing was said. */
    public static final PhotoNote NONE = new PhotoNote(false, 0, null, null, 0, false);

    public PhotoNote {
        if (rating < 0 || rating > MOST_STARS || turned < 0 || turned > 3) {
            throw new IllegalArgumentException(rating + " stars, turned by " + turned);
        }
    }

    public PhotoNote withFavourite(boolean is) {
        return new PhotoNote(is, rating, caption, takenAt, turned, hidden);
    }

    public PhotoNote withRating(int stars) {
        return new PhotoNote(favourite, stars, caption, takenAt, turned, hidden);
    }

    public PhotoNote withCaption(@Nullable String text) {
        return new PhotoNote(favourite, rating, text, takenAt, turned, hidden);
    }

    public PhotoNote withTakenAt(@Nullable TakenTime time) {
        return new PhotoNote(favourite, rating, caption, time, turned, hidden);
    }

    /** @param quarters to the right; negative to the left */
    public PhotoNote turnedBy(int quarters) {
        return new PhotoNote(favourite, rating, caption, takenAt, Math.floorMod(turned + quarters, 4), hidden);
    }

    public PhotoNote withHidden(boolean is) {
        return new PhotoNote(favourite, rating, caption, takenAt, turned, is);
    }
}
