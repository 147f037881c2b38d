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
        int counted = (good + step - 1) / step;
        this.rank = SampledRank.of(step);
        int dimensions = all.isEmpty() ? 0 : all.get(0).embedding().dimensions();
        this.byDimension = new float[dimensions][counted];
        this.similarity = new float[counted];
        float[] values = new float[dimensions];
        for (int column = 0; column < counted; column++) {
            ClusterableFace face = all.get(column * step);
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
                .mapToDouble(face -> room(face.embedding(), own))
                .average()
                .orElse(0);
    }

    private double room(Embedding face, boolean[] own) {
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
            return rule.roomWithFew();
        }
        Arrays.sort(others, 0, count);
        double distance = 1 - others[count - rank.rank()] - rule.scale().difference(rank.beyond());
        return rule.room(distance, good);
    }

    private void addUp(float[] column, float factor) {
        for (int i = 0; i < similarity.length; i++) {
            similarity[i] += factor * column[i];
        }
    }
}
