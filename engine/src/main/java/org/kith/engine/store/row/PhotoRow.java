package org.kith.engine.store.row;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;

/**
 * A photo as a grid shows it.
 *
 * @param time when it was taken, by the camera's clock; or else when its file was last changed, by this computer's clock
 * @param timeOfFile whether the time is that of the file, since the photo does not say when it was taken
 * @param widthPx of the full upright photo
 * @param heightPx of the full upright photo
 * @param status failed for a photo that was readable once, and is not any more
 */
public record PhotoRow(
        PhotoId id, Path path, LocalDateTime time, boolean timeOfFile, int widthPx, int heightPx, PhotoStatus status) {}
