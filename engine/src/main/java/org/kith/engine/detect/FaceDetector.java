package org.kith.engine.detect;

import java.util.List;
import java.util.Optional;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;

/** Finds faces. An instance is confined to one thread at a time; a worker owns its own. */
public interface FaceDetector extends AutoCloseable {

    /** The faces of the image, best score first; boxes and landmarks in fractions of the image. */
    List<DetectedFace> detect(UprightImage image);

    /**
     * The face where somebody says there is one, however faintly it is seen; empty where none is.
     *
     * @param place drawn by hand, in fractions of the image
     */
    default Optional<DetectedFace> at(UprightImage image, Box place) {
        return detect(image).stream()
                .filter(face -> place.surrounds(face.box()))
                .findFirst();
    }

    @Override
    void close();
}
