package org.kith.engine.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.grouping.Regrouped.Kind;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.row.StandingCluster;

/** Of what a clustering changes, what a user sees best: whole groups that come together or apart, those of most faces first. */
final class Examples {

    private static final Comparator<Regrouped> MOST_FACES_FIRST = Comparator.comparingInt(Regrouped::faces)
            .reversed()
            .thenComparing(example -> example.parts().get(0).get(0).value());

    private final Map<FaceId, Double> quality;

    /** @param quality of the faces that nobody has decided */
    Examples(Map<FaceId, Double> quality) {
        this.quality = quality;
    }

    /** At most so many of each kind. */
    List<Regrouped> of(List<StandingCluster> before, List<FaceGroup> after, int mostOfAKind) {
        List<List<FaceId>> old =
                before.stream().map(StandingCluster::faces).map(this::undecided).toList();
        List<List<FaceId>> now =
                after.stream().map(FaceGroup::faces).map(this::undecided).toList();
        List<Regrouped> examples = new ArrayList<>();
        examples.addAll(changed(Kind.APART, old, now, mostOfAKind));
        examples.addAll(changed(Kind.TOGETHER, now, old, mostOfAKind));
        return examples;
    }

    /** Best first. */
    private List<FaceId> undecided(Collection<FaceId> faces) {
        return faces.stream()
                .filter(quality::containsKey)
                .sorted(Comparator.<FaceId>comparingDouble(face -> quality.getOrDefault(face, 0.0))
                        .reversed()
                        .thenComparing(FaceId::value))
                .toList();
    }

    /** Groups of the one side that are several on the other. */
    private static List<Regrouped> changed(Kind kind, List<List<FaceId>> one, List<List<FaceId>> several, int most) {
        Map<FaceId, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < several.size(); i++) {
            int place = i;
            several.get(i).forEach(face -> groupOf.put(face, place));
        }
        List<Regrouped> changed = new ArrayList<>();
        for (List<FaceId> group : one) {
            Map<Integer, List<FaceId>> parts = new TreeMap<>();
            for (FaceId face : group) {
                @Nullable Integer part = groupOf.get(face);
                if (part != null) {
                    parts.computeIfAbsent(part, place -> new ArrayList<>()).add(face);
                }
            }
            if (parts.size() > 1) {
                changed.add(new Regrouped(
                        kind,
                        parts.values().stream()
                                .sorted(Comparator.<List<FaceId>>comparingInt(List::size)
                                        .reversed())
                                .toList()));
            }
        }
        return changed.stream().sorted(MOST_FACES_FIRST).limit(most).toList();
    }
}
