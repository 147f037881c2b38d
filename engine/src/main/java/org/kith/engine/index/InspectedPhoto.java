package org.kith.engine.index;

import java.util.List;
import java.util.OptionalInt;
import org.kith.engine.model.AnalyzedFace;

/**
 * A photo outside of any library.
 *
 * @param widthPx of the full upright photo: boxes are in fractions of it
 * @param heightPx of the full upright photo
 * @param year in which it was taken, by the camera's clock
 * @param faces best score first
 */
public record InspectedPhoto(int widthPx, int heightPx, OptionalInt year, List<AnalyzedFace> faces) {

    public InspectedPhoto {
        faces = List.copyOf(faces);
    }
}
