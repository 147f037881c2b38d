package org.kith.engine.cluster.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The groups not yet finished, with their means side by side: one array a dimension, so that the distances of one group to
 * all others are as many runs over consecutive numbers, which the JIT turns into vector instructions, as it does not
 * with one dot product a pair.
 */
final class GroupTable {

    /** Rows whose distances are summed at once: small enough to stay in the first-level cache. */
    private static final int BLOCK = 1024;

    private final float[][] means;
    private final Group[] rows;
    private final List<Group> finished = new ArrayList<>();
    private final float[] similarity = new float[BLOCK];
    private int size;

    GroupTable(List<Group> groups) {
        this.rows = groups.toArray(new Group[0]);
        this.size = rows.length;
        this.means = new float[size == 0 ? 0 : rows[0].dimensions()][size];
        for (int row = 0; row < size; row++) {
            place(rows[row], row);
        }
    }

    int size() {
        return size;
    }

    Group first() {
        return rows[0];
    }

    List<Group> finished() {
        return finished;
    }

    /**
     * The nearest group that may be joined, at most {@code maxCosineDistance} away. Of equally near ones {@code preferred}, or
     * a chain of nearest neighbours might go in circles.
     */
    Optional<Group> nearest(Group group, double maxCosineDistance, @Nullable Group preferred) {
        float best = (float) (1 - maxCosineDistance);
        Group nearest = null;
        if (preferred != null) {
            best = similarity(group, preferred);
            nearest = preferred;
        }
        for (int from = 0; from < size; from += BLOCK) {
            int count = Math.min(BLOCK, size - from);
            similarities(group, from, count);
            for (int i = 0; i < count; i++) {
                Group candidate = rows[from + i];
                boolean nearer = nearest == null ? similarity[i] >= best : similarity[i] > best;
                if (nearer && candidate != group && candidate != preferred && group.mayJoin(candidate)) {
                    best = similarity[i];
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    void join(Group kept, Group gone) {
        kept.absorb(gone);
        remove(gone);
        place(kept, kept.row);
    }

    void finish(Group group) {
        remove(group);
        finished.add(group);
    }

    private void similarities(Group group, int from, int count) {
        Arrays.fill(similarity, 0, count, 0);
        for (int d = 0; d < means.length; d++) {
            float[] column = means[d];
            float factor = column[group.row];
            for (int i = 0; i < count; i++) {
                similarity[i] += factor * column[from + i];
            }
        }
    }

    private float similarity(Group a, Group b) {
        float sum = 0;
        for (int d = 0; d < means.length; d++) {
            sum += means[d][a.row] * means[d][b.row];
        }
        return sum;
    }

    private void place(Group group, int row) {
        rows[row] = group;
        group.row = row;
        for (int d = 0; d < means.length; d++) {
            means[d][row] = group.mean(d);
        }
    }

    private void remove(Group group) {
        size--;
        if (group.row != size) {
            int row = group.row;
            Group last = rows[size];
            rows[row] = last;
            last.row = row;
            for (int d = 0; d < means.length; d++) {
                means[d][row] = means[d][size];
            }
        }
    }
}
