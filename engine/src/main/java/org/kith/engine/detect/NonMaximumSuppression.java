package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.engine.model.DetectedFace;

/** Of boxes that overlap, the best stays. */
final class NonMaximumSuppression {

    private NonMaximumSuppression() {}

    /** What stays, best first; of equal scores the first in the list goes first. */
    static List<DetectedFace> apply(List<DetectedFace> candidates, double maxIou) {
        List<DetectedFace> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(DetectedFace::score).reversed());
        List<DetectedFace> kept = new ArrayList<>();
        for (DetectedFace face : sorted) {
            if (kept.stream().noneMatch(k -> k.box().intersectionOverUnion(face.box()) > maxIou)) {
                kept.add(face);
            }
        }
        return kept;
    }
}
