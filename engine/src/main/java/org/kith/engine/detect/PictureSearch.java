package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.opencv.core.Mat;

/**
 * Where faces may be: an overview of the whole picture, and the same in more detail where the overview shows small faces. A
 * portrait costs half of what one size for all did, a group photo twice as much.
 */
final class PictureSearch {

    private final CenterFaceNetwork network;
    private final DetectorOptions options;

    PictureSearch(CenterFaceNetwork network, DetectorOptions options) {
        this.network = network;
        this.options = options;
    }

    /** Faces certain and doubtful, best first, each once. */
    List<DetectedFace> candidates(Mat picture) {
        List<DetectedFace> overview = pass(picture, options.overviewSidePx());
        int longest = Math.max(picture.cols(), picture.rows());
        if (longest <= options.overviewSidePx()) {
            return overview;
        }
        double scale = (double) options.overviewSidePx() / longest;
        double widthPx = picture.cols() * scale;
        double heightPx = picture.rows() * scale;
        if (overview.stream()
                .noneMatch(face -> shorterSide(face.box(), widthPx, heightPx) < DetectionThresholds.SMALL_FACE_PX)) {
            return overview;
        }
        List<DetectedFace> detail = pass(picture, options.detailSidePx());
        List<DetectedFace> largeOnes = overview.stream()
                .filter(face -> shorterSide(face.box(), widthPx, heightPx) >= DetectionThresholds.LARGE_FACE_PX)
                .toList();
        return NonMaximumSuppression.apply(withMissing(detail, largeOnes), options.nmsIou());
    }

    private List<DetectedFace> pass(Mat picture, int longestSidePx) {
        return NonMaximumSuppression.apply(
                network.lookReduced(picture, longestSidePx, DetectionThresholds.FAINT_SCORE), options.nmsIou());
    }

    private List<DetectedFace> withMissing(List<DetectedFace> faces, List<DetectedFace> others) {
        List<DetectedFace> all = new ArrayList<>(faces);
        for (DetectedFace other : others) {
            if (faces.stream().noneMatch(face -> same(face.box(), other.box()))) {
                all.add(other);
            }
        }
        return all;
    }

    private boolean same(Box a, Box b) {
        return a.intersectionOverUnion(b) > options.nmsIou()
                || a.intersectionOverSmaller(b) > DetectionThresholds.SAME_FACE_CONTAINED;
    }

    private static double shorterSide(Box box, double widthPx, double heightPx) {
        return Math.min(box.width() * widthPx, box.height() * heightPx);
    }
}
