package org.kith.engine.cluster.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of k-means: every point with the nearest centre whose group it may join, points in their order.
 *
 * @param centreOf for each point its centre, -1 where a rule kept it from all
 * @param groups what has come together, the points without a centre as they were
 * @param joined for each centre the mean of its group; null where nobody is
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Assignment(
        int[] centreOf, List<Group> groups, @Nullable Group[] joined) {

    static Assignment of(List<Group> points, float[][] means, float[][] centres) {
        @Nullable Group[] joined = new Group[centres.length];
        int[] centreOf = new int[points.size()];
        List<Group> groups = new ArrayList<>();
        float[][] byDimension = transposed(centres);
        float[] similarity = new float[centres.length];
        for (int i = 0; i < centreOf.length; i++) {
            similarities(means[i], byDimension, similarity);
            Group point = points.get(i);
            int centre = nearest(point, similarity, joined);
            centreOf[i] = centre;
            Group there = centre < 0 ? null : joined[centre];
            if (there != null) {
                there.absorb(point);
            } else {
                groups.add(point);
                if (centre >= 0) {
                    joined[centre] = point;
                }
            }
        }
        return new Assignment(centreOf, groups, joined);
    }

    /** The directions of the groups' means; a centre without a group stays where it was. */
    float[][] centres(float[][] before) {
        float[][] centres = new float[before.length][];
        for (int c = 0; c < centres.length; c++) {
            Group group = joined[c];
            centres[c] = group == null ? before[c] : direction(group, before[c].length);
        }
        return centres;
    }

    private static int nearest(Group point, float[] similarity, @Nullable Group[] joined) {
        int nearest = -1;
        for (int c = 0; c < similarity.length; c++) {
            if (nearest < 0 || similarity[c] > similarity[nearest]) {
                Group there = joined[c];
                if (there == null || there.mayJoin(point)) {
                    nearest = c;
                }
            }
        }
        return nearest;
    }

    private static float[] direction(Group group, int dimensions) {
        float[] mean = new float[dimensions];
        double square = 0;
        for (int d = 0; d < dimensions; d++) {
            mean[d] = group.mean(d);
            square += mean[d] * mean[d];
        }
        float norm = (float) Math.sqrt(square);
        for (int d = 0; d < dimensions && norm > 0; d++) {
            mean[d] /= norm;
        }
        return mean;
    }

    private static void similarities(float[] point, float[][] byDimension, float[] similarity) {
        Arrays.fill(similarity, 0);
        for (int d = 0; d < point.length; d++) {
            float factor = point[d];
            float[] column = byDimension[d];
            for (int c = 0; c < similarity.length; c++) {
                similarity[c] += factor * column[c];
            }
        }
    }

    private static float[][] transposed(float[][] rows) {
        float[][] columns = new float[rows[0].length][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int d = 0; d < columns.length; d++) {
                columns[d][r] = rows[r][d];
            }
        }
        return columns;
    }
}
