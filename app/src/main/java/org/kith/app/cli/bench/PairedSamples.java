package org.kith.app.cli.bench;

import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Two things measured in turns, so that what else the machine does meets both alike.
 *
 * @param ratio of the second to the first, each pair by itself
 */
record PairedSamples(Samples first, Samples second, Samples ratio) {

    /** Measures one of each at a time, at least one pair. */
    static PairedSamples measure(int pairs, DoubleSupplier first, DoubleSupplier second) {
        double[] some = new double[Math.max(1, pairs)];
        double[] others = new double[some.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = first.getAsDouble();
            others[i] = second.getAsDouble();
        }
        return of(some, others);
    }

    /** What was measured side by side. */
    static PairedSamples of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " samples");
        }
        return new PairedSamples(
                new Samples(first),
                new Samples(second),
                new Samples(IntStream.range(0, first.length)
                        .mapToDouble(i -> second[i] / first[i])
                        .toArray()));
    }
}
