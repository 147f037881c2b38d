package org.kith.engine.store.row;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;

/**
 * A photo as a grid shows it.
 *
 * @param time when it was taken, by the user's word or the camera's clock; or else when its file was last changed, by this
 *     computer's clock
 * @param timeOfFile whether the time is that of the file, since nobody says when the photo was taken
 * @param timeDigits how many characters of the ISO time are known, as in {@link org.kith.engine.model.photo.TakenTime}
 * @param widthPx of the full photo as it is shown
 * @param heightPx of the full photo as it is shown
 * @param status failed for a photo that was readable once, and is not any more
 * @param length of a video, zero where its file does not say; null of photos
 * @param turned quarters to the right by which the user wants it shown turned, 0 to 3
 * @param rating stars, 0 to 5
 */
public record PhotoRow(
        PhotoId id,
        Path path,
        LocalDateTime time,
        boolean timeOfFile,
        int timeDigits,
        int widthPx,
        int heightPx,
        PhotoStatus status,
        @Nullable Duration length,
        int turned,
        boolean favourite,
        int rating) {}
