package org.kith.engine.store.photos;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.photo.QuarterTurn;

/**
 * A face that the user drew and nobody has looked at since.
 *
 * @param file of the photo
 * @param hash of its content
 * @param still of a video: the picture on which it was drawn; null of photos
 * @param turn by which the user turned the photo for viewing
 * @param box in fractions of the upright photo, as its file has it
 */
public record DueFace(
        FaceId face,
        PhotoFile file,
        @Nullable ContentHash hash,
        @Nullable Duration still,
        QuarterTurn turn,
        Box box) {}
