package org.kith.engine.detect;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.DetectedFace;
import org.opencv.core.Mat;

/** Says whether a picture lies on its side or stands on its head, as scans do that no tag sets upright. */
final class TurnedPicture {

    private final OpenCv openCv;
    private final Eye eye;

    TurnedPicture(OpenCv openCv, Eye eye) {
        this.openCv = openCv;
        this.eye = eye;
    }

    /**
     * The turn after which more may be seen, if any: what the candidates' landmarks say and, where none is certain, a look at
     * each.
     */
    Optional<Turn> suspected(Mat picture, List<DetectedFace> candidates) {
        double aspect = (double) picture.cols() / picture.rows();
        Map<Turn, Double> evidence = new EnumMap<>(Turn.class);
        for (DetectedFace face : candidates) {
            if (face.score() >= DetectionThresholds.TURNED_HINT_SCORE) {
                evidence.merge(Turn.toUpright(face.landmarks(), aspect), face.score(), Double::sum);
            }
        }
        if (candidates.stream().noneMatch(face -> face.score() >= DetectionThresholds.CERTAIN_SCORE)) {
            lookTurned(picture, evidence);
        }
        return evidence.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(turn -> turn != Turn.NONE);
    }

    private void lookTurned(Mat picture, Map<Turn, Double> evidence) {
        for (Turn turn : List.of(Turn.RIGHT, Turn.LEFT, Turn.HALF)) {
            try (NativeScope scope = openCv.scope()) {
                eye.look(turn.apply(picture, scope), Canvas.SMALL, DetectionThresholds.TURNED_SCORE).stream()
                        .max(Comparator.comparingDouble(DetectedFace::score))
                        .ifPresent(best -> evidence.merge(turn, best.score(), Math::max));
            }
        }
    }
}
