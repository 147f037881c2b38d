package org.kith.engine.sidecar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;

/**
 * What goes into the sidecar of a photo: the user's word alone, no guess of the machine.
 *
 * @param faces with names
 * @param people those on the photo whose face was not found
 * @param rating stars, 1 to 5; 0: none
 * @param tags in the order in which they are shown
 * @param width of the picture as its file stores it, in pixels
 * @param height the same
 * @param orientation EXIF's number of how the stored pixels are made upright, 1 to 8
 */
record SidecarWords(
        List<Face> faces,
        List<String> people,
        @Nullable String caption,
        int rating,
        List<String> tags,
        int width,
        int height,
        int orientation) {

    /** @param box in the upright photo */
    record Face(String name, Box box) {}

    SidecarWords {
        faces = List.copyOf(faces);
        people = List.copyOf(people);
        tags = List.copyOf(tags);
    }

    boolean isEmpty() {
        return faces.isEmpty() && people.isEmpty() && caption == null && rating == 0 && tags.isEmpty();
    }
}
