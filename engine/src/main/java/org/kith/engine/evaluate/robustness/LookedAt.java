package org.kith.engine.evaluate.robustness;

import java.util.Optional;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.image.ImageLoss;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.Stages;
import org.kith.engine.model.DetectedFace;

/** A photo with its labelled face, and what it takes to look again. Confined to the thread of its detector. */
final class LookedAt {

    private final Stages stages;
    private final FaceDetector detector;
    private final FaceChoice choice;
    private final UprightImage image;
    private final Optional<DetectedFace> face;

    LookedAt(Stages stages, FaceDetector detector, FaceChoice choice, UprightImage image) {
        this.stages = stages;
        this.detector = detector;
        this.choice = choice;
        this.image = image;
        this.face = choice.ofDetected(detector.detect(image), image.width(), image.height());
    }

    UprightImage image() {
        return image;
    }

    Optional<DetectedFace> face() {
        return face;
    }

    FaceAligner aligner() {
        return stages.aligner();
    }

    ImageLoss loss() {
        return stages.decoder().loss();
    }

    /** As the program does it: detect, align. */
    Optional<AlignedFace> crop() {
        return face.map(found -> stages.aligner().crop(image, found.landmarks(), CropFrame.ARCFACE));
    }

    /** The same for a network that wants another crop. */
    Optional<AlignedFace> crop(CropFrame frame) {
        return face.map(found -> stages.aligner().crop(image, found.box(), found.landmarks(), frame));
    }

    /** The same on another picture of it. */
    Optional<AlignedFace> cropOf(UprightImage other) {
        return choice.ofDetected(detector.detect(other), other.width(), other.height())
                .map(found -> stages.aligner().crop(other, found.landmarks(), CropFrame.ARCFACE));
    }
}
