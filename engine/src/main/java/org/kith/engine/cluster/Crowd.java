package org.kith.engine.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.neighbours.Similarities;

/**
 * How near the faces of others lie around a group that was made. In large libraries a sample of the faces is looked at.
 * Thread-safe.
 */
public final class Crowd {

    /** Faces compared with; of more, every so many. */
    private static final int SAMPLE = 8192;

    /** Faces of a group that are looked around. */
    private static final int LOOKED_AROUND = 16;

    private final Map<FaceId, Integer> columnOf = new HashMap<>();
    private final Similarities similarities;
    private final SampledRank rank;
    private final JoinRule rule;
    private final int counted;
    private final int good;

    /** Of faces embedded by the bundled model. */
    public Crowd(List<ClusterableFace> faces) {
        this(faces, JoinRule.DEFAULT);
    }

    /** @param rule by which faces are grouped */
    public Crowd(List<ClusterableFace> faces, JoinRule rule) {
        this.rule = rule;
        List<ClusterableFace> all =
                faces.stream().filter(face -> face.role() != FaceRole.ASIDE).toList();
        this.good = all.size();
        int step = Math.max(1, (good + SAMPLE - 1) / SAMPLE);
        this.counted = (good + step - 1) / step;
        this.rank = SampledRank.of(step);
        float[][] vectors = new float[counted][];
        for (int column = 0; column < counted; column++) {
            ClusterableFace face = all.get(column * step);
            columnOf.put(face.id(), column);
            vectors[column] = face.embedding().toArray();
        }
        this.similarities = new Similarities(vectors);
    }

    /** By which faces are grouped in this crowd. */
    public JoinRule rule() {
        return rule;
    }

    /** What the group's faces have on average; see {@link JoinRule#room}. The group itself is not counted. */
    public double room(List<ClusterableFace> group) {
        boolean[] own = new boolean[counted];
        for (ClusterableFace face : group) {
            Integer column = columnOf.get(face.id());
            if (column != null) {
                own[column] = true;
            }
        }
        return group.stream()
                .sorted(Comparator.comparingDouble(ClusterableFace::quality).reversed())
                .limit(LOOKED_AROUND)
                .mapToDouble(face -> room(face.embedding(), own))
                .average()
                .orElse(0);
    }

    private double room(Embedding face, boolean[] own) {
        float similarity = similarities.ofRank(face.toArray(), rank.rank(), column -> !own[column]);
        if (similarity == Float.NEGATIVE_INFINITY) {
            return rule.roomWithFew();
        }
        double distance = 1 - similarity - rule.scale().difference(rank.beyond());
        return rule.room(distance, good);
    }
}
