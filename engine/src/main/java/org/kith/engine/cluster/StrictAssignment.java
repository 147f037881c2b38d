package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.FaceId;

/**
 * Gives to the people the user knows only the {@link Core} of what another method would give them: what grouping may risk
 * for a group without a name, it may not for a name. What is left is a group of its own, to be asked about.
 */
public final class StrictAssignment implements FaceClusterer {

    private final FaceClusterer clusterer;
    private final JoinRule rule;

    /** @param rule by which faces are certain */
    public StrictAssignment(FaceClusterer clusterer, JoinRule rule) {
        this.clusterer = clusterer;
        this.rule = rule;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        Certainty certainty = new Certainty(problem, rule);
        List<FaceGroup> groups = new ArrayList<>();
        for (FaceGroup group : clusterer.cluster(problem, goOn)) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            if (group.person().isEmpty()) {
                groups.add(group);
            } else {
                groups.addAll(parted(group, certainty.of(group.faces())));
            }
        }
        groups.sort(Comparator.comparing(group -> group.faces().get(0).value()));
        return groups;
    }

    private static List<FaceGroup> parted(FaceGroup group, Set<FaceId> certain) {
        if (certain.size() == group.faces().size()) {
            return List.of(group);
        }
        return List.of(
                new FaceGroup(
                        group.person(),
                        group.faces().stream().filter(certain::contains).toList()),
                new FaceGroup(
                        Optional.empty(),
                        group.faces().stream()
                                .filter(face -> !certain.contains(face))
                                .toList()));
    }
}
