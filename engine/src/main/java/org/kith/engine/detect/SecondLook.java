package org.kith.engine.detect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceThresholds;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * A doubtful face seen again, closer and upright, plain and in the mirror: what is a face is seen from everywhere, what only
 * looks like one in one size, rarely. A look costs a tenth of a pass over the picture.
 */
final class SecondLook {

    private final OpenCv openCv;
    private final CenterFaceNetwork network;

    SecondLook(OpenCv openCv, CenterFaceNetwork network) {
        this.openCv = openCv;
        this.network = network;
    }

    /**
     * The face with what it is worth after the looks. One that lies is found better upright: it gets what is seen then.
     *
     * @param needed what it must be worth; the mirror is asked only where it can change the answer
     */
    DetectedFace at(Mat picture, DetectedFace face, double needed) {
        Turn turn = Turn.toUpright(face.landmarks(), (double) picture.cols() / picture.rows());
        Region region = Region.around(face.box(), DetectionThresholds.PART_SIDES, picture.cols(), picture.rows());
        try (NativeScope scope = openCv.scope()) {
            Mat part = turn.apply(part(picture, region, scope), scope);
            UnaryOperator<DetectedFace> back = seen -> region.toPicture(turn.back(seen));
            Optional<DetectedFace> plain = find(part, face, back);
            double mirrorScore = score(plain);
            if (worth(face, plain, 0) <= needed && worth(face, plain, 1) > needed) {
                mirrorScore = score(find(Mirror.apply(part, scope), face, seen -> back.apply(Mirror.back(seen))));
            }
            boolean better = turn != Turn.NONE && score(plain) > face.score();
            return (better ? plain.orElse(face) : face).withScore(worth(face, plain, mirrorScore));
        }
    }

    private static double worth(DetectedFace face, Optional<DetectedFace> plain, double mirrorScore) {
        double looks = (score(plain) + mirrorScore) / 2;
        return DetectionThresholds.FIRST_WEIGHT * face.score() + (1 - DetectionThresholds.FIRST_WEIGHT) * looks;
    }

    private static Mat part(Mat picture, Region region, NativeScope scope) {
        Rect pixels = new Rect(
                (int) Math.round(region.x() * picture.cols()),
                (int) Math.round(region.y() * picture.rows()),
                (int) Math.round(region.width() * picture.cols()),
                (int) Math.round(region.height() * picture.rows()));
        return scope.keep(new Mat(picture, pixels), Mat::release);
    }

    private Optional<DetectedFace> find(Mat part, DetectedFace face, UnaryOperator<DetectedFace> back) {
        double scale = DetectionThresholds.PART_SIDE_PX / Math.max(part.cols(), part.rows());
        List<DetectedFace> seen = network.look(part, scale, DetectionThresholds.LOOK_SCORE);
        return seen.stream()
                .map(back)
                .filter(s -> s.box().intersectionOverUnion(face.box()) >= FaceThresholds.SAME_FACE_IOU)
                .max(Comparator.comparingDouble(DetectedFace::score));
    }

    private static double score(Optional<DetectedFace> face) {
        return face.map(DetectedFace::score).orElse(0.0);
    }
}
