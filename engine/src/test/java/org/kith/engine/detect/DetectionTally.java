package org.kith.engine.detect;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.Box;

/**
 * Found, invented, missed, as shared/tools/score.py counts: largest box first, IoU 0.5, invalid faces neither found nor
 * missed.
 */
final class DetectionTally {

    private final double fromPx;
    private final double toPx;
    private int found;
    private int invented;
    private int missed;

    DetectionTally(double fromPx, double toPx) {
        this.fromPx = fromPx;
        this.toPx = toPx;
    }

    double precision() {
        return (double) found / (found + invented);
    }

    double recall() {
        return (double) found / (found + missed);
    }

    /** Boxes in pixels of a photo whose truth is the entry. */
    void add(List<Box> detected, JsonObject entry) {
        List<Box> boxes = new ArrayList<>(detected);
        boxes.sort((a, b) -> Double.compare(b.area(), a.area()));
        List<JsonObject> truth = entry.getAsJsonArray("faces").asList().stream()
                .map(face -> face.getAsJsonObject())
                .filter(f -> Math.min(number(f, "w"), number(f, "h")) >= 1)
                .toList();
        Set<Integer> used = new HashSet<>();
        for (Box box : boxes) {
            int best = -1;
            for (int i = 0; i < truth.size(); i++) {
                boolean better = best < 0
                        || box.intersectionOverUnion(box(truth.get(i)))
                                > box.intersectionOverUnion(box(truth.get(best)));
                best = !used.contains(i) && better ? i : best;
            }
            if (best >= 0 && box.intersectionOverUnion(box(truth.get(best))) >= 0.5) {
                used.add(best);
                found += counts(truth.get(best)) ? 1 : 0;
            } else if (inBand(box)) {
                invented++;
            }
        }
        for (int i = 0; i < truth.size(); i++) {
            missed += !used.contains(i) && counts(truth.get(i)) ? 1 : 0;
        }
    }

    private boolean counts(JsonObject face) {
        return number(face, "invalid") == 0 && inBand(box(face));
    }

    private boolean inBand(Box box) {
        double side = Math.min(box.width(), box.height());
        return side >= fromPx && side < toPx;
    }

    private static Box box(JsonObject face) {
        return new Box(number(face, "x"), number(face, "y"), number(face, "w"), number(face, "h"));
    }

    private static double number(JsonObject face, String name) {
        return face.get(name).getAsDouble();
    }
}
