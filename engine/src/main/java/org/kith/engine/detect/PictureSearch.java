package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Where faces may be: an overview of the whole picture, then closer looks, each at nearly twice the scale, wherever the one
 * before shows faces so small that there may be others it misses. How closely follows the faces, up to the pixels there are.
 */
final class PictureSearch {

    private final Eye eye;
    private final DetectorOptions options;
    private final TwoPasses twoPasses;

    PictureSearch(Eye eye, DetectorOptions options) {
        this.eye = eye;
        this.options = options;
        this.twoPasses = new TwoPasses(options.nmsIou());
    }

    /** Faces certain and doubtful, best first, each once. */
    List<DetectedFace> candidates(Mat picture) {
        Canvas canvas = Canvas.of(picture.cols(), picture.rows());
        double scale = overviewScale(picture, canvas);
        Tiling overview = new Tiling(picture.cols(), picture.rows(), scale, canvas);
        List<DetectedFace> candidates = seen(picture, overview, overview.parts());
        int tilesLeft = DetectionThresholds.MAX_TILES;
        boolean everywhere = true;
        for (double closer = closer(scale);
                closer >= scale * DetectionThresholds.LEAST_STEP;
                scale = closer, closer = closer(scale)) {
            Tiling tiling = new Tiling(picture.cols(), picture.rows(), closer, canvas);
            Sizes sizes = new Sizes(picture.cols(), picture.rows(), scale);
            List<Rect> parts = worthALook(tiling, sizes, candidates, everywhere);
            everywhere = candidates.isEmpty();
            tilesLeft -= parts.size();
            if (parts.isEmpty() || tilesLeft < 0) {
                break;
            }
            candidates = twoPasses.merged(candidates, sizes, seen(picture, tiling, parts), face -> parts.stream()
                    .anyMatch(part -> tiling.holds(part, face.box())));
        }
        return candidates;
    }

    /** In which the picture is seen whole; of long ones the shorter side must be seen well enough. */
    private static double overviewScale(Mat picture, Canvas canvas) {
        double shorter = Math.min(picture.cols(), picture.rows());
        return Math.max(
                canvas.scale(picture.cols(), picture.rows()),
                Math.min(1, DetectionThresholds.LEAST_SHORTER_SIDE_PX / shorter));
    }

    private static double closer(double scale) {
        return Math.min(1, scale * DetectionThresholds.CLOSER);
    }

    /**
     * All parts where nothing was seen; else, if something small was, those in which it was.
     *
     * @param everywhere whether one small face is reason enough to look at all parts: the overview misses many
     */
    private static List<Rect> worthALook(Tiling tiling, Sizes sizes, List<DetectedFace> seen, boolean everywhere) {
        List<Box> small = seen.stream()
                .map(DetectedFace::box)
                .filter(box -> sizes.shorterSidePx(box) < DetectionThresholds.SMALL_FACE_PX)
                .toList();
        if (seen.isEmpty() || (everywhere && !small.isEmpty())) {
            return tiling.parts();
        }
        return tiling.parts().stream()
                .filter(part -> small.stream().anyMatch(box -> tiling.holds(part, box)))
                .toList();
    }

    private List<DetectedFace> seen(Mat picture, Tiling tiling, List<Rect> parts) {
        List<DetectedFace> all = new ArrayList<>();
        for (Rect part : parts) {
            for (DetectedFace face : eye.look(picture, tiling, part, DetectionThresholds.FAINT_SCORE)) {
                if (!tiling.cuts(part, face.box())) {
                    all.add(face);
                }
            }
        }
        return NonMaximumSuppression.apply(all, options.nmsIou());
    }
}
