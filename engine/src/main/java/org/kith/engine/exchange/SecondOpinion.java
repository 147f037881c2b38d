package org.kith.engine.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.MeanDirection;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.model.FaceId;

/**
 * Which of the names that other programs wrote down are hardly those of the faces they are written at: such a face is nearer to
 * somebody else's than to its own, or to none of its own. Of whom there is one face alone nothing is said but that it is somebody else's.
 */
final class SecondOpinion {

    /** By so much, in cosine distance, a face is nearer to somebody else's than to its own: see docs/decisions/0140. */
    static final double MARGIN = 0.1;

    /** Farther from all others of its own it is none of them. */
    static final double FAR_COSINE_DISTANCE = Thresholds.GROUPING_LOOSEST + 0.05;

    /** A single face that is so near to somebody else's would be grouped with them. */
    static final double NEAR_COSINE_DISTANCE = Thresholds.GROUPING_COSINE_DISTANCE;

    private final JoinRule rule;
    private final Map<String, List<ClusterableFace>> byName;
    private final Map<String, MeanDirection> means = new HashMap<>();

    /** @param byName the faces of each name, by which they can be told apart */
    SecondOpinion(Map<String, List<ClusterableFace>> byName, JoinRule rule) {
        this.byName = byName;
        this.rule = rule;
        byName.forEach((name, faces) -> means.put(name, MeanDirection.of(faces)));
    }

    /** Of these faces those whose name may be wrong. */
    Set<FaceId> doubtful(Set<FaceId> tagged) {
        Set<FaceId> doubtful = new HashSet<>();
        byName.forEach((name, faces) -> {
            for (ClusterableFace face : faces) {
                if (tagged.contains(face.id()) && isDoubtful(name, face, faces.size())) {
                    doubtful.add(face.id());
                }
            }
        });
        return doubtful;
    }

    private boolean isDoubtful(String name, ClusterableFace face, int faces) {
        double other = nearestOther(name, face);
        if (faces == 1) {
            return other < rule.scale().cosineDistance(NEAR_COSINE_DISTANCE);
        }
        double own = Objects.requireNonNull(means.get(name)).cosineDistanceFromOthers(face);
        return own > rule.scale().cosineDistance(FAR_COSINE_DISTANCE)
                || own - other > rule.scale().difference(MARGIN);
    }

    private double nearestOther(String name, ClusterableFace face) {
        MeanDirection direction = MeanDirection.of(List.of(face));
        double nearest = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, MeanDirection> other : means.entrySet()) {
            if (!other.getKey().equals(name)) {
                nearest = Math.min(nearest, other.getValue().cosineDistance(direction));
            }
        }
        return nearest;
    }

    /** Whose faces are whose, by what is written. */
    static Map<String, List<ClusterableFace>> byName(Map<FaceId, String> names, List<ClusterableFace> all) {
        Map<String, List<ClusterableFace>> byName = new HashMap<>();
        for (ClusterableFace face : all) {
            String name = names.get(face.id());
            if (name != null) {
                byName.computeIfAbsent(name, nobody -> new ArrayList<>()).add(face);
            }
        }
        return byName;
    }
}
