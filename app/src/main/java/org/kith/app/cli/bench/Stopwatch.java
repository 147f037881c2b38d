package org.kith.app.cli.bench;

import java.util.ArrayList;
import java.util.List;

/** How long something takes. */
final class Stopwatch {

    private static final double NANOS_A_MS = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    private Stopwatch() {}

    static double millis(Runnable what) {
        long start = System.nanoTime();
        what.run();
        return millisSince(start);
    }

    /** Again and again. */
    static Samples millis(int rounds, Runnable what) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            millis.add(millis(what));
        }
        return Samples.of(millis);
    }

    /** @param start as {@link System#nanoTime()} has it */
    static double millisSince(long start) {
        return (System.nanoTime() - start) / NANOS_A_MS;
    }

    /** @param start likewise */
    static double secondsSince(long start) {
        return (System.nanoTime() - start) / NANOS_A_SECOND;
    }
}
