package org.kith.engine.train.family;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * VAL before and after, at one false-accept rate, with the interval of the difference: percentiles of a bootstrap (Efron
 * 1979) in which what belongs together is drawn together, the same for both sides, and the thresholds are found anew in
 * every draw.
 *
 * @param falseAcceptRate 0.001, or what ten pairs of strangers are where there are fewer than ten thousand
 * @param low that the difference is at least, 97.5 % sure
 * @param high that it is at most, 97.5 % sure
 * @param squaredDistanceBefore the threshold
 */
public record Gain(
        double falseAcceptRate,
        double before,
        double after,
        double low,
        double high,
        double squaredDistanceBefore,
        double squaredDistanceAfter) {

    private static final double FALSE_ACCEPT_RATE = 1e-3;

    /** Of fewer accepted pairs the rate would hang on single faces. */
    private static final double FALSE_ACCEPTS = 10;

    private static final int DRAWS = 400;
    private static final double TAIL = 0.025;

    public double difference() {
        return after - before;
    }

    /** How much better it would have had to be for the difference to be above its error. */
    public double detectable() {
        return Math.max(0, difference() - low);
    }

    /** @param unit what is drawn together */
    static Gain of(List<Probe> probes, ToLongFunction<Probe> unit, long seed) {
        Acceptance before = new Acceptance(probes, Probe::before);
        Acceptance after = new Acceptance(probes, Probe::after);
        long pairs = probes.stream()
                .mapToLong(probe -> probe.before().differentPairs())
                .sum();
        double rate = Math.min(0.5, Math.max(FALSE_ACCEPT_RATE, FALSE_ACCEPTS / Math.max(1, pairs)));
        int[] once = new int[probes.size()];
        Arrays.fill(once, 1);
        double[] differences = new double[DRAWS];
        Random random = new Random(seed);
        long[] units = probes.stream().mapToLong(unit).toArray();
        long[] distinct = LongStream.of(units).distinct().toArray();
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] weights = weights(units, distinct, random);
            differences[draw] = after.validationRate(after.thresholdAt(rate, weights), weights)
                    - before.validationRate(before.thresholdAt(rate, weights), weights);
        }
        Arrays.sort(differences);
        double thresholdBefore = before.thresholdAt(rate, once);
        double thresholdAfter = after.thresholdAt(rate, once);
        return new Gain(
                rate,
                before.validationRate(thresholdBefore, once),
                after.validationRate(thresholdAfter, once),
                differences[(int) (TAIL * DRAWS)],
                differences[(int) ((1 - TAIL) * DRAWS) - 1],
                thresholdBefore,
                thresholdAfter);
    }

    private static int[] weights(long[] units, long[] distinct, Random random) {
        Map<Long, Integer> drawn = new HashMap<>();
        for (int i = 0; i < distinct.length; i++) {
            drawn.merge(distinct[random.nextInt(distinct.length)], 1, Integer::sum);
        }
        return LongStream.of(units)
                .mapToInt(unit -> drawn.getOrDefault(unit, 0))
                .toArray();
    }
}
