package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo that a search found, with what is known of it; null: nothing is known.
 *
 * @param takenAt when it was taken, by the user's word or else its file's: an ISO time as far as it is known, "1965" or
 *     "1965-06-12T10:00:00"
 * @param dateSource who says so: "user", or a code of {@link org.kith.engine.model.photo.TakenFrom}
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param place its name
 * @param rating stars, 0 to 5; 0: none given
 * @param tags by name
 */
public record FoundPhoto(
        Path path,
        @Nullable String takenAt,
        @Nullable String dateSource,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String place,
        @Nullable String camera,
        @Nullable String lens,
        int rating,
        List<String> tags,
        @Nullable String caption) {

    public FoundPhoto {
        tags = List.copyOf(tags);
    }
}
