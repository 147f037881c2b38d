package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceThresholds;

/** What two looks at a picture together say, one of the whole and one closer at some of its parts. */
final class TwoPasses {

    private final double nmsIou;

    TwoPasses(double nmsIou) {
        this.nmsIou = nmsIou;
    }

    /**
     * The faces of both, best first, each once: the large and certain as they were seen first, then what was seen closely, then
     * what else was large, or where nobody looked again.
     *
     * @param first what the first look saw
     * @param sizes of its faces
     * @param close what the closer look saw
     * @param lookedAgain whether a face of the first lies where the closer look was
     */
    List<DetectedFace> merged(
            List<DetectedFace> first, Sizes sizes, List<DetectedFace> close, Predicate<DetectedFace> lookedAgain) {
        List<DetectedFace> all = new ArrayList<>(first.stream()
                .filter(face -> face.score() >= DetectionThresholds.CERTAIN_SCORE
                        && sizes.shorterSidePx(face.box()) >= DetectionThresholds.SETTLED_FACE_PX)
                .toList());
        addMissing(all, close.stream().map(face -> withMeanBox(face, first)).toList());
        addMissing(
                all,
                first.stream()
                        .filter(face -> sizes.shorterSidePx(face.box()) >= DetectionThresholds.LARGE_FACE_PX
                                || !lookedAgain.test(face))
                        .toList());
        return NonMaximumSuppression.apply(all, nmsIou);
    }

    private void addMissing(List<DetectedFace> all, List<DetectedFace> others) {
        all.addAll(others.stream()
                .filter(other -> all.stream().noneMatch(face -> same(face.box(), other.box())))
                .toList());
    }

    private static DetectedFace withMeanBox(DetectedFace close, List<DetectedFace> first) {
        return first.stream()
                .filter(face -> face.box().intersectionOverUnion(close.box()) > FaceThresholds.SAME_FACE_IOU)
                .findFirst()
                .map(face -> new DetectedFace(mean(face.box(), close.box()), close.landmarks(), close.score()))
                .orElse(close);
    }

    private static Box mean(Box a, Box b) {
        return new Box(
                (a.x() + b.x()) / 2, (a.y() + b.y()) / 2, (a.width() + b.width()) / 2, (a.height() + b.height()) / 2);
    }

    private boolean same(Box a, Box b) {
        return a.intersectionOverUnion(b) > nmsIou
                || a.intersectionOverSmaller(b) > DetectionThresholds.SAME_FACE_CONTAINED;
    }
}
