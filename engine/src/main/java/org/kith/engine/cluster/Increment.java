package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kith.engine.model.Embedding;
import org.kith.engine.neighbours.NeighbourGraph;

/**
 * Adds new faces to groups that are there: each joins the group it is nearest to within what the {@link JoinRule} allows
 * around it, or others that are new, or starts its own; one kept aside waits for the next full clustering. Groups that were
 * there before are never joined with each other and lose nobody, so that a new photo moves no other face. A person's groups
 * count as one, and take in, as everywhere, only who is certain ({@link Certainty}); somebody newly named in a group leaves
 * those of it who are not.
 *
 * <p>New faces are compared with all, which is new × all · 128 multiply-adds; the rest is a run over the list of faces.
 */
public final class Increment {

    private final JoinRule rule;

    public Increment(JoinRule rule) {
        this.rule = rule;
    }

    /**
     * Only what changes.
     *
     * @param standing the groups there are
     * @throws java.util.concurrent.CancellationException if {@code goOn} says no
     */
    public List<Growth> extend(ClusteringProblem problem, List<FaceGroup> standing, BooleanSupplier goOn) {
        StandingGroups before = StandingGroups.of(problem, standing);
        List<ClusterableFace> fresh =
                before.loose().stream().filter(ClusterableFace::mayLink).toList();
        List<Embedding> embeddings = Stream.concat(fresh.stream(), before.linking().stream())
                .map(ClusterableFace::embedding)
                .toList();
        NeighbourGraph graph = NeighbourGraph.ofFirst(fresh.size(), embeddings, GraphLinkage.reach(rule), goOn);
        List<LinkedGroup> groups = new ArrayList<>();
        int firstPlace = before.groups().size();
        for (int i = 0; i < fresh.size(); i++) {
            groups.add(new LinkedGroup(fresh.get(i), firstPlace + i, graph.near(i)));
        }
        List<LinkedGroup> groupOf = before.withDecided(fresh, GraphLinkage.joinDecided(fresh, groups));
        BestFirst joining = new BestFirst(rule, Thresholds.INCREMENT_STRANGERS);
        for (int i = 0; i < fresh.size(); i++) {
            for (int neighbour : graph.neighbours(i)) {
                joining.link(
                        groupOf.get(i),
                        neighbour < fresh.size() ? groupOf.get(neighbour) : before.groupOf(neighbour - fresh.size()));
            }
        }
        joining.joinAll(goOn);
        groups.addAll(before.groups());
        Certainty certainty = new Certainty(problem, rule);
        return groups.stream()
                .filter(group -> !group.isGone())
                .flatMap(group -> before.growthOf(group, certainty).stream())
                .toList();
    }
}
