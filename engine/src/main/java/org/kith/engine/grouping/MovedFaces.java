package org.kith.engine.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.row.StandingCluster;

/** Which faces a clustering brings to others: a group goes on in the one that has most of its faces. */
final class MovedFaces {

    private final Map<FaceId, Integer> before = new HashMap<>();
    private final Map<FaceId, Integer> after = new HashMap<>();

    MovedFaces(List<StandingCluster> clusters, List<FaceGroup> groups) {
        for (int i = 0; i < clusters.size(); i++) {
            int place = i;
            clusters.get(i).faces().forEach(face -> before.put(face, place));
        }
        for (int i = 0; i < groups.size(); i++) {
            int place = i;
            groups.get(i).faces().forEach(face -> after.put(face, place));
        }
    }

    private record Shared(int before, int after) {}

    /** Faces that were in a group and are now in none, or in one that is not the same going on; without those given. */
    int countWithout(Set<FaceId> ignored) {
        Map<Integer, Integer> goesOn = goesOn();
        return (int) before.entrySet().stream()
                .filter(entry -> !ignored.contains(entry.getKey()))
                .filter(entry -> !goesOn.getOrDefault(entry.getValue(), -1).equals(after.get(entry.getKey())))
                .count();
    }

    private Map<Integer, Integer> goesOn() {
        Map<Shared, Integer> shared = new HashMap<>();
        before.forEach((face, group) -> {
            Integer now = after.get(face);
            if (now != null) {
                shared.merge(new Shared(group, now), 1, Integer::sum);
            }
        });
        List<Map.Entry<Shared, Integer>> mostFirst = new ArrayList<>(shared.entrySet());
        mostFirst.sort(Map.Entry.<Shared, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(
                        Comparator.comparingInt(Shared::before).thenComparingInt(Shared::after))));
        Map<Integer, Integer> goesOn = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Map.Entry<Shared, Integer> pair : mostFirst) {
            if (!goesOn.containsKey(pair.getKey().before())
                    && taken.add(pair.getKey().after())) {
                goesOn.put(pair.getKey().before(), pair.getKey().after());
            }
        }
        return goesOn;
    }
}
