package org.kith.engine.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names as numbers, and how many pairs of them are equal. */
public final class Numbered {

    private Numbered() {}

    /** Equal numbers for equal names. */
    public static int[] of(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        return names.stream()
                .mapToInt(name -> numbers.computeIfAbsent(name, added -> numbers.size()))
                .toArray();
    }

    public static long equalPairs(List<String> names) {
        Map<String, Long> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1L, Long::sum));
        return counts.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
