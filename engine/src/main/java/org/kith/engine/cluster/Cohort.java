package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kith.engine.neighbours.RankedSimilarity;

/**
 * How near strangers lie around groups: the cosine distance of the {@value SampledRank#RANK}th nearest of all others.
 * Thread-safe.
 */
final class Cohort {

    /** Groups compared with; of more, every so many. */
    private static final int SAMPLE = 8192;

    private final JoinRule rule;
    private final RankedSimilarity others;
    private final SampledRank rank;
    private final int step;
    private final int groups;

    /** @param groups all there are, in their order */
    Cohort(List<LinkedGroup> groups, JoinRule rule) {
        this.rule = rule;
        this.groups = groups.size();
        this.step = Math.max(1, (groups.size() + SAMPLE - 1) / SAMPLE);
        List<float[]> sample = new ArrayList<>();
        for (int i = 0; i < groups.size(); i += step) {
            sample.add(direction(groups.get(i)));
        }
        this.others = new RankedSimilarity(sample.toArray(float[][]::new));
        this.rank = SampledRank.of(step);
    }

    /**
     * Tells some of the groups what room they have.
     *
     * @param first place of the first of them among all; they follow one another
     */
    void measure(List<LinkedGroup> some, int first, BooleanSupplier goOn) {
        float[][] directions = some.stream().map(Cohort::direction).toArray(float[][]::new);
        int[] own = new int[some.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = (first + i) % step == 0 ? (first + i) / step : -1;
        }
        float[] similarities = others.of(directions, own, rank.rank(), goOn);
        for (int i = 0; i < own.length; i++) {
            boolean few = similarities[i] == Float.NEGATIVE_INFINITY;
            double distance = 1 - similarities[i] - rule.scale().difference(rank.beyond());
            some.get(i).measured(few ? rule.roomWithFew() : rule.room(distance, groups));
        }
    }

    private static float[] direction(LinkedGroup group) {
        double[] direction = group.direction();
        float[] values = new float[direction.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) direction[d];
        }
        return values;
    }
}
