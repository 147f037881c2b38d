package org.kith.engine.evaluate.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.evaluate.PixelRect;
import org.kith.engine.store.row.FaceRow;

/**
 * The program's boxes of one photo with the true ones they lie on: each takes the free true box it overlaps most, if it does
 * by {@link #MIN_IOU}, the first in the order first.
 */
final class Matching {

    /** PASCAL VOC's, and everybody's since. */
    static final double MIN_IOU = 0.5;

    private final List<Match> matches = new ArrayList<>();
    private final List<GroundTruth.Face> missed;

    /** A box the program drew; without a true one it is false. */
    record Match(FaceRow face, GroundTruth.@Nullable Face truth) {}

    Matching(List<FaceRow> faces, List<GroundTruth.Face> truth, Comparator<FaceRow> order) {
        this.missed = new ArrayList<>(truth);
        faces.stream().sorted(order).forEach(face -> {
            GroundTruth.Face best = null;
            double bestIou = 0;
            for (GroundTruth.Face candidate : missed) {
                double iou = PixelRect.of(face).intersectionOverUnion(candidate.rect());
                if (iou > bestIou) {
                    best = candidate;
                    bestIou = iou;
                }
            }
            if (best != null && bestIou >= MIN_IOU) {
                missed.remove(best);
                matches.add(new Match(face, best));
            } else {
                matches.add(new Match(face, null));
            }
        });
    }

    List<Match> matches() {
        return matches;
    }

    /** True boxes on which the program drew none. */
    List<GroundTruth.Face> missed() {
        return missed;
    }
}
