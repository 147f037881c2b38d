package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kith.engine.model.Embedding;
import org.kith.engine.neighbours.NeighbourGraph;

/**
 * Adds new faces to groups that are there: each joins the group it is nearest to within what the {@link JoinRule} allows around
 * it, or others that are new, or starts its own; one kept aside waits for the next full clustering. Groups that were there before are never joined
 * with each other and lose nobody, so that a new photo moves no other face. A person's groups count as one, and take in, as everywhere,
 * only who is certain ({@link Certainty}); somebody newly named in a group leaves those of it who are not.
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
        Standing before = Standing.of(problem, standing);
        List<ClusterableFace> linking =
                before.loose().stream().filter(ClusterableFace::mayLink).toList();
        List<LinkedGroup> groups = link(linking, before, goOn);
        GraphLinkage.joinDecided(linking, groups.subList(0, linking.size()));
        before.takeDecided(groups.subList(0, linking.size()));
        new BestFirst(rule, Thresholds.INCREMENT_STRANGERS).joinAll(groups, goOn);
        Certainty certainty = new Certainty(problem, rule);
        return groups.stream()
                .filter(group -> !group.isGone())
                .flatMap(group -> before.growthOf(group, certainty).stream())
                .toList();
    }

    private static List<LinkedGroup> link(List<ClusterableFace> linking, Standing before, BooleanSupplier goOn) {
        List<Embedding> embeddings = Stream.concat(linking.stream(), before.linking().stream())
                .map(ClusterableFace::embedding)
                .toList();
        NeighbourGraph graph = NeighbourGraph.ofFirst(linking.size(), embeddings, GraphLinkage.REACH, goOn);
        List<LinkedGroup> groups = new ArrayList<>();
        int firstPlace = before.groups().size();
        for (int i = 0; i < linking.size(); i++) {
            groups.add(new LinkedGroup(linking.get(i), firstPlace + i, graph.near(i)));
        }
        for (int i = 0; i < linking.size(); i++) {
            for (int neighbour : graph.neighbours(i)) {
                LinkedGroup other =
                        neighbour < linking.size() ? groups.get(neighbour) : before.groupOf(neighbour - linking.size());
                LinkedGroup.link(groups.get(i), other);
            }
        }
        groups.addAll(before.groups());
        return groups;
    }
}
