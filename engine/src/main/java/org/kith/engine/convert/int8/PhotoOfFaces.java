package org.kith.engine.convert.int8;

import java.util.List;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;

/** A photo with the faces that were found in it, possibly none. */
public record PhotoOfFaces(UprightImage image, List<DetectedFace> faces) {

    public PhotoOfFaces {
        faces = List.copyOf(faces);
    }
}
