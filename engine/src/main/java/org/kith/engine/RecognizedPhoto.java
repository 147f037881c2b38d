package org.kith.engine;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.Box;
import org.kith.engine.people.Recognition;

/**
 * Who is on a photo.
 *
 * @param widthPx of the full upright photo
 * @param heightPx of the full upright photo
 * @param faces best detection score first
 */
public record RecognizedPhoto(int widthPx, int heightPx, List<Face> faces) {

    /**
     * A face of the photo.
     *
     * @param box in fractions of the upright photo
     * @param probability that it is the best person, 0..1; empty without one
     */
    public record Face(Box box, Recognition recognition, Optional<Double> probability) {}

    public RecognizedPhoto {
        faces = List.copyOf(faces);
    }
}
