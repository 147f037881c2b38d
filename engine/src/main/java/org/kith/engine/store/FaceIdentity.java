package org.kith.engine.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceThresholds;

/** Which of a photo's faces are the ones known before: a face keeps its id when it is detected again. */
final class FaceIdentity {

    private FaceIdentity() {}

    /** Whether a detected face may be a known one at all. */
    @FunctionalInterface
    interface MayBe {
        boolean test(int detected, FaceId known);
    }

    private record Pair(int detected, FaceId known, double overlap) {}

    /**
     * One to one, the best overlap first.
     *
     * @return index of the detected box → id of the known face
     */
    static Map<Integer, FaceId> match(List<Box> detected, Map<FaceId, Box> known) {
        return match(detected, known, (face, before) -> true);
    }

    /** As above, of those pairs that may be one face. */
    static Map<Integer, FaceId> match(List<Box> detected, Map<FaceId, Box> known, MayBe mayBe) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < detected.size(); i++) {
            for (Map.Entry<FaceId, Box> face : known.entrySet()) {
                double overlap = detected.get(i).intersectionOverUnion(face.getValue());
                if (overlap >= FaceThresholds.SAME_FACE_IOU && mayBe.test(i, face.getKey())) {
                    pairs.add(new Pair(i, face.getKey(), overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .reversed()
                .thenComparing(Pair::detected)
                .thenComparing(pair -> pair.known().value())); // the same result whatever the order of the map
        Map<Integer, FaceId> matches = new HashMap<>();
        Set<FaceId> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matches.containsKey(pair.detected()) && taken.add(pair.known())) {
                matches.put(pair.detected(), pair.known());
            }
        }
        return matches;
    }
}
