package org.kith.engine.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;

/**
 * How near the faces of others lie around a group that was made. In large libraries a sample of the faces is looked at. Not
 * thread-safe.
 */
public final class Crowd {

    /** Faces compared with; of more, every so many. */
    private static final int SAMPLE = 8192;

    /** Faces of a group that are looked around. */
    private static final int LOOKED_AROUND = 16;

    private final Map<FaceId, Integer> columnOf = new HashMap<>();
    private final float[][] byDimension;
    private final SampledRank rank;
    private final JoinRule rule;
    private final float[] similarity;

    /** Of faces embedded by the bundled model. */
    public Crowd(List<ClusterableFace> faces) {
        this(faces, JoinRule.DEFAULT);
    }

    /** @param rule by which faces are grouped */
    public Crowd(List<ClusterableFace> faces, JoinRule rule) {
        this.rule = rule;
        List<ClusterableFace> good =
                faces.stream().filter(face -> face.role() != FaceRole.ASIDE).toList();
        int step = Math.max(1, (good.size() + SAMPLE - 1) / SAMPLE);
        int counted = (good.size() + step - 1) / step;
        this.rank = SampledRank.of(step);
        int dimensions = good.isEmpty() ? 0 : good.get(0).embedding().dimensions();
        this.byDimension = new float[dimensions][counted];
        this.similarity = new float[counted];
        float[] values = new float[dimensions];
        for (int column = 0; column < counted; column++) {
            ClusterableFace face = good.get(column * step);
            columnOf.put(face.id(), column);
            face.embedding().copyTo(values, 0);
            for (int d = 0; d < values.length; d++) {
                byDimension[d][column] = values[d];
            }
        }
    }

    /** By which faces are grouped in this crowd. */
    public JoinRule rule() {
        return rule;
    }

    /** What the group's faces have on average; see {@link JoinRule#room}. The group itself is not counted. */
    public double room(List<ClusterableFace> group) {
        boolean[] own = new boolean[similarity.length];
        for (ClusterableFace face : group) {
            Integer column = columnOf.get(face.id());
            if (column != null) {
                own[column] = true;
            }
        }
        return group.stream()
                .sorted(Comparator.comparingDouble(ClusterableFace::quality).reversed())
                .limit(LOOKED_AROUND)
                .mapToDouble(face -> rule.room(cosineDistance(face.embedding(), own)))
                .average()
                .orElse(0);
    }

    /** Of the one of the rank. */
    private double cosineDistance(Embedding face, boolean[] own) {
        float[] values = face.toArray();
        Arrays.fill(similarity, 0);
        for (int d = 0; d < byDimension.length; d++) {
            addUp(byDimension[d], values[d]);
        }
        float[] others = new float[similarity.length];
        int count = 0;
        for (int column = 0; column < similarity.length; column++) {
            if (!own[column]) {
                others[count++] = similarity[column];
            }
        }
        if (count < rank.rank()) {
            return rule.scale().cosineDistance(Thresholds.NOBODY_COSINE_DISTANCE);
        }
        Arrays.sort(others, 0, count);
        return 1 - others[count - rank.rank()] - rule.scale().difference(rank.beyond());
    }

    private void addUp(float[] column, float factor) {
        for (int i = 0; i < similarity.length; i++) {
            similarity[i] += factor * column[i];
        }
    }
}
