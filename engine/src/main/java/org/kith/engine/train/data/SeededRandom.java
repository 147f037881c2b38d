package org.kith.engine.train.data;

import java.util.Random;

/** Randomness that needs no state to be kept: that of a step is the same whenever it is asked for. */
public final class SeededRandom {

    /** The golden ratio in 64 bits: steps next to each other get seeds that share nothing (as SplittableRandom has it). */
    private static final long STEP_APART = 0x9e3779b97f4a7c15L;

    private SeededRandom() {}

    /** That of a step. */
    public static Random of(long seed, long step) {
        return new Random(mixed(seed + STEP_APART * (step + 1)));
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
