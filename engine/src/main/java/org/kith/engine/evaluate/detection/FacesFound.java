package org.kith.engine.evaluate.detection;

import org.kith.engine.evaluate.LabelledPhotos;

/**
 * How many faces the program found on photos.
 *
 * @param photosWithFaces on how many of them
 */
public record FacesFound(int photos, int faces, int photosWithFaces) {

    public static FacesFound of(LabelledPhotos photos) {
        return new FacesFound(photos.photos().size(), photos.faces().size(), (int) photos.photos().stream()
                .filter(photo -> !photos.facesOf(photo).isEmpty())
                .count());
    }
}
