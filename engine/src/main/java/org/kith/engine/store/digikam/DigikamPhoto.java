package org.kith.engine.store.digikam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo of which digiKam's database says something.
 *
 * @param root where the album root is that it is in, with slashes; of a volume only what comes behind its mount point
 * @param path within the root, with slashes, such as 2009/May/IMG_1.JPG
 * @param width of the stored picture, in pixels; 0 if it is not known
 * @param height the same
 * @param orientation EXIF's number of how the stored pixels are made upright, 1 to 8; 0 if it is not known
 * @param rating stars, 1 to 5; 0 if there are none
 * @param people those without a region
 */
public record DigikamPhoto(
        String root,
        String path,
        int width,
        int height,
        int orientation,
        int rating,
        @Nullable String caption,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<Region> faces,
        List<String> people,
        List<String> keywords) {

    public DigikamPhoto {
        faces = List.copyOf(faces);
        people = List.copyOf(people);
        keywords = List.copyOf(keywords);
    }

    /** Somebody's face, confirmed by the user of digiKam; in pixels of the upright picture. */
    public record Region(String name, double x, double y, double width, double height) {}
}
