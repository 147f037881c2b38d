package org.kith.engine.train.data;

import java.util.Optional;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;

/** How a face comes out of a photo. */
public enum CropAlignment {
    /** As Kith does it: found by the detector, turned and scaled by its landmarks. */
    LANDMARKS {
        @Override
        Optional<AlignedFace> crop(
                UprightImage image, FaceDetector detector, FaceAligner aligner, FaceChoice choice, InputSize shape) {
            return choice.ofDetected(detector.detect(image), image.width(), image.height())
                    .map(face -> aligner.crop(image, face.landmarks(), shape.storedFrame()));
        }
    },
    /** The photo's central square, for folders of faces that were cut out before. */
    CENTRE {
        @Override
        Optional<AlignedFace> crop(
                UprightImage image, FaceDetector detector, FaceAligner aligner, FaceChoice choice, InputSize shape) {
            double side = Math.min(image.width(), image.height());
            double width = side / image.width();
            double height = side / image.height();
            Box square = new Box((1 - width) / 2, (1 - height) / 2, width, height);
            return Optional.of(aligner.cropUnaligned(image, square, shape.storedFrame()));
        }
    };

    /** The crop with its margin; empty where there is no face. */
    abstract Optional<AlignedFace> crop(
            UprightImage image, FaceDetector detector, FaceAligner aligner, FaceChoice choice, InputSize shape);
}
