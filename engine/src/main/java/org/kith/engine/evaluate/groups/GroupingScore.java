package org.kith.engine.evaluate.groups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well groups match people. Pairwise: of all pairs in one group, those of one person, and the other way round. BCubed
 * (Amigó et al. 2009): the same for each photo with its own group and person, averaged over photos, so that large people do
 * not outvote small ones.
 *
 * @param groups there are, those of one photo too
 * @param mostPeople in one group: of the group that mixes the most people, how many
 */
public record GroupingScore(int photos, int people, int groups, int mostPeople, Quality pairwise, Quality bCubed) {

    /** Precision and recall, 0..1. */
    public record Quality(double precision, double recall) {

        /** The harmonic mean. */
        public double f() {
            return 2 * precision * recall / Math.max(1e-12, precision + recall);
        }
    }

    /** Whether the two are the same but for what the groups are called. */
    public boolean isExact() {
        return bCubed.precision() == 1 && bCubed.recall() == 1;
    }

    private record Cell(Object person, Object group) {}

    /**
     * Two lists side by side.
     *
     * @param people whom each photo shows
     * @param groups into which group the program put it
     */
    public static GroupingScore of(List<?> people, List<?> groups) {
        Map<Object, Long> byPerson = new HashMap<>();
        Map<Object, Long> byGroup = new HashMap<>();
        Map<Cell, Long> byBoth = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            byPerson.merge(people.get(i), 1L, Long::sum);
            byGroup.merge(groups.get(i), 1L, Long::sum);
            byBoth.merge(new Cell(people.get(i), groups.get(i)), 1L, Long::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Cell, Long> cell : byBoth.entrySet()) {
            double square = (double) cell.getValue() * cell.getValue();
            precision += square / byGroup.getOrDefault(cell.getKey().group(), 1L);
            recall += square / byPerson.getOrDefault(cell.getKey().person(), 1L);
        }
        Map<Object, Integer> peopleOf = new HashMap<>();
        byBoth.keySet().forEach(cell -> peopleOf.merge(cell.group(), 1, Integer::sum));
        int photos = Math.max(1, people.size());
        double joinedRightly = pairs(byBoth);
        return new GroupingScore(
                people.size(),
                byPerson.size(),
                byGroup.size(),
                peopleOf.values().stream().mapToInt(count -> count).max().orElse(0),
                new Quality(joinedRightly / Math.max(1, pairs(byGroup)), joinedRightly / Math.max(1, pairs(byPerson))),
                new Quality(precision / photos, recall / photos));
    }

    private static double pairs(Map<?, Long> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
}
