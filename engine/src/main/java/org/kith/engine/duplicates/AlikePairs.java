package org.kith.engine.duplicates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.Look;

/**
 * Pairs of hashes that differ in few bits, without comparing each with each: of four parts at least one differs in a quarter of these
 * bits at most (Norouzi, Punjani, Fleet 2012, multi-index hashing), and all hashes with such a part are looked up.
 */
final class AlikePairs {

    private static final int PARTS = 4;
    private static final int PART_BITS = Look.BITS / PARTS;
    private static final int MOST_BITS = 2 * PARTS - 1;
    private static final int NONE = -1;

    private final long[] hashes;
    private final int mostBits;

    /** @param mostBits in which two may differ, 0 to {@value #MOST_BITS} */
    AlikePairs(long[] hashes, int mostBits) {
        if (mostBits < 0 || mostBits > MOST_BITS) {
            throw new IllegalArgumentException(mostBits + " bits");
        }
        this.hashes = hashes;
        this.mostBits = mostBits;
    }

    /** What is done with a pair, by their places. */
    @FunctionalInterface
    interface Pair {
        void of(int a, int b);
    }

    /** A pair may come more than once; one of hashes that are the same comes through the first of these. */
    void forEach(Pair pair) {
        int[] distinct = distinct(pair);
        for (int part = 0; part < PARTS; part++) {
            new Part(part).forEach(distinct, pair);
        }
    }

    /** Of many that are the same, such as black pictures, each would be compared with each. */
    private int[] distinct(Pair pair) {
        Map<Long, Integer> firsts = new HashMap<>();
        int[] distinct = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            @Nullable Integer first = firsts.putIfAbsent(hashes[i], i);
            if (first == null) {
                distinct[firsts.size() - 1] = i;
            } else {
                pair.of(first, i);
            }
        }
        return Arrays.copyOf(distinct, firsts.size());
    }

    /** Hashes by one of their parts: of each value the last one with it, and of each hash the one before. */
    private final class Part {

        private final int shift;
        private final int[] last = new int[1 << PART_BITS];
        private final int[] before = new int[hashes.length];

        Part(int part) {
            shift = part * PART_BITS;
            Arrays.fill(last, NONE);
        }

        void forEach(int[] distinct, Pair pair) {
            for (int place : distinct) {
                int value = (int) (hashes[place] >>> shift) & ((1 << PART_BITS) - 1);
                compare(value, place, pair);
                for (int bit = 0; bit < PART_BITS; bit++) {
                    compare(value ^ (1 << bit), place, pair);
                }
                before[place] = last[value];
                last[value] = place;
            }
        }

        private void compare(int value, int place, Pair pair) {
            for (int other = last[value]; other != NONE; other = before[other]) {
                if (Look.distance(hashes[other], hashes[place]) <= mostBits) {
                    pair.of(other, place);
                }
            }
        }
    }
}
