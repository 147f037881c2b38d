package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.DetectedFace;
import org.opencv.core.Mat;

/** Which candidates are faces. The certain ones are; of the others a second look decides, and the company they are in. */
final class FaceJudge {

    private final SecondLook secondLook;
    private final DetectorOptions options;

    FaceJudge(SecondLook secondLook, DetectorOptions options) {
        this.secondLook = secondLook;
        this.options = options;
    }

    /**
     * The faces among the candidates, best first.
     *
     * @param candidates best first
     */
    List<DetectedFace> faces(Mat picture, List<DetectedFace> candidates) {
        boolean company = candidates.stream().anyMatch(face -> face.score() >= DetectionThresholds.COMPANY_SCORE);
        double needed = company
                ? options.scoreThreshold()
                : Math.max(options.scoreThreshold(), DetectionThresholds.ALONE_SCORE);
        double aspect = (double) picture.cols() / picture.rows();
        List<DetectedFace> doubtful = candidates.stream()
                .filter(face -> doubtful(face, aspect))
                .limit(DetectionThresholds.MAX_SECOND_LOOKS)
                .toList();
        List<DetectedFace> faces = new ArrayList<>(candidates);
        faces.removeAll(doubtful);
        faces.addAll(secondLook.at(picture, doubtful, needed));
        faces.removeIf(face -> face.score() <= needed);
        return NonMaximumSuppression.apply(faces, options.nmsIou());
    }

    private static boolean doubtful(DetectedFace face, double aspect) {
        return face.score() < DetectionThresholds.CERTAIN_SCORE
                || Turn.toUpright(face.landmarks(), aspect) != Turn.NONE;
    }
}
