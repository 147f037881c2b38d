package org.kith.app.window.fx;

import java.util.Optional;
import javafx.scene.image.Image;
import org.kith.engine.model.PhotoId;
import org.kith.engine.thumbnail.Thumbnails;

/**
 * Pictures of photos for tiles.
 *
 * @param small always there soon
 * @param large for tiles that fill more pixels of the screen than a small one has
 */
public record PhotoPictures(PictureCache<PhotoId> small, PictureCache<Sized> large) {

    /** @param sidePx one of {@link Thumbnails#LARGER_SIDES_PX} */
    public record Sized(PhotoId photo, int sidePx) {}

    /**
     * Which larger picture a square tile needs to be sharp; empty if the small one does.
     *
     * @param tilePx side of the tile, in pixels of the screen
     */
    public static Optional<Sized> sharper(PhotoId photo, Image small, double tilePx) {
        double shortPx = Math.min(small.getWidth(), small.getHeight());
        double longPx = Math.max(small.getWidth(), small.getHeight());
        if (tilePx <= shortPx || longPx < Thumbnails.PHOTO_SIDE_PX) { // a photo that has no more
            return Optional.empty();
        }
        double neededPx = tilePx * longPx / shortPx;
        int largest = Thumbnails.LARGER_SIDES_PX.get(Thumbnails.LARGER_SIDES_PX.size() - 1);
        return Optional.of(new Sized(
                photo,
                Thumbnails.LARGER_SIDES_PX.stream()
                        .filter(side -> side >= neededPx)
                        .findFirst()
                        .orElse(largest)));
    }
}
