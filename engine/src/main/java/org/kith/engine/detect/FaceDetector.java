package org.kith.engine.detect;

import java.util.List;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;

/** Finds faces. An instance is confined to one thread at a time; a worker owns its own. */
public interface FaceDetector extends AutoCloseable {

    /** The faces of the image, best score first; boxes and landmarks in fractions of the image. */
    List<DetectedFace> detect(UprightImage image);

    @Override
    void close();
}
