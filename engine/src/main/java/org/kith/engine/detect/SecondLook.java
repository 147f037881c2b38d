package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceThresholds;
import org.opencv.core.Mat;

/**
 * Doubtful faces seen again, closer and upright, plain and in the mirror: what is a face is seen from everywhere, what only
 * looks like one in one size, rarely. A look costs a tenth of a pass over the picture.
 */
final class SecondLook {

    private final OpenCv openCv;
    private final Eye eye;

    SecondLook(OpenCv openCv, Eye eye) {
        this.openCv = openCv;
        this.eye = eye;
    }

    /** A face with the part of the picture around it, turned upright. */
    private record Doubt(DetectedFace face, Mat part, Turn turn, Region region) {

        DetectedFace back(DetectedFace seen) {
            return region.toPicture(turn.back(seen));
        }

        Optional<DetectedFace> same(List<DetectedFace> seen) {
            return seen.stream()
                    .map(this::back)
                    .filter(s -> s.box().intersectionOverUnion(face.box()) >= FaceThresholds.SAME_FACE_IOU)
                    .max(Comparator.comparingDouble(DetectedFace::score));
        }

        double worth(Optional<DetectedFace> plain, double mirrorScore) {
            double looks = (score(plain) + mirrorScore) / 2;
            return DetectionThresholds.FIRST_WEIGHT * face.score() + (1 - DetectionThresholds.FIRST_WEIGHT) * looks;
        }

        DetectedFace judged(Optional<DetectedFace> plain, double mirrorScore) {
            boolean better = turn != Turn.NONE && score(plain) > face.score();
            return (better ? plain.orElse(face) : face).withScore(worth(plain, mirrorScore));
        }
    }

    /**
     * The faces with what they are worth after the looks. One that lies is found better upright: it gets what is seen then.
     *
     * @param needed what a face must be worth; the mirror is asked only where it can change the answer
     */
    List<DetectedFace> at(Mat picture, List<DetectedFace> faces, double needed) {
        try (NativeScope scope = openCv.scope()) {
            List<Doubt> doubts =
                    faces.stream().map(face -> doubt(picture, face, scope)).toList();
            List<Optional<DetectedFace>> plain = look(doubts, Doubt::part, UnaryOperator.identity());
            List<Doubt> open = new ArrayList<>();
            for (int i = 0; i < doubts.size(); i++) {
                if (doubts.get(i).worth(plain.get(i), 0) <= needed
                        && doubts.get(i).worth(plain.get(i), 1) > needed) {
                    open.add(doubts.get(i));
                }
            }
            List<Optional<DetectedFace>> mirrored =
                    look(open, doubt -> Mirror.apply(doubt.part(), scope), Mirror::back);
            List<DetectedFace> judged = new ArrayList<>();
            for (int i = 0; i < doubts.size(); i++) {
                int asked = open.indexOf(doubts.get(i));
                Optional<DetectedFace> second = asked < 0 ? plain.get(i) : mirrored.get(asked);
                judged.add(doubts.get(i).judged(plain.get(i), score(second)));
            }
            return judged;
        }
    }

    /** The doubtful face as it is seen in each part, if it is. */
    private List<Optional<DetectedFace>> look(
            List<Doubt> doubts, Function<Doubt, Mat> part, UnaryOperator<DetectedFace> back) {
        List<List<DetectedFace>> seen =
                eye.lookClosely(doubts.stream().map(part).toList(), DetectionThresholds.LOOK_SCORE);
        List<Optional<DetectedFace>> same = new ArrayList<>();
        for (int i = 0; i < doubts.size(); i++) {
            same.add(doubts.get(i).same(seen.get(i).stream().map(back).toList()));
        }
        return same;
    }

    private static Doubt doubt(Mat picture, DetectedFace face, NativeScope scope) {
        Turn turn = Turn.toUpright(face.landmarks(), (double) picture.cols() / picture.rows());
        Region region = Region.around(face.box(), DetectionThresholds.PART_SIDES, picture.cols(), picture.rows());
        return new Doubt(face, turn.apply(region.cut(picture, scope), scope), turn, region);
    }

    private static double score(Optional<DetectedFace> face) {
        return face.map(DetectedFace::score).orElse(0.0);
    }
}
