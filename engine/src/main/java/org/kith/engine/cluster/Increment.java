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
    private final JoinRule certain;

    public Increment(JoinRule rule) {
        this.rule = rule.loosened(-Thresholds.INCREMENT_NEARER_COSINE_DISTANCE);
        this.certain = rule;
    }

    /**
     * Only what changes.
     *
     * @param standing the groups there are
     * @throws java.util.concurrent.CancellationException if {@code goOn} says no
     */
    public List<Growth> extend(ClusteringProblem problem, List<FaceGroup> standing, BooleanSupplier goOn) {
        Collages collages = new Collages(
                problem.faces().stream().filter(ClusterableFace::mayLink).toList(), rule);
        StandingGroups before = StandingGroups.of(problem, standing, collages);
        List<ClusterableFace> fresh =
                before.loose().stream().filter(ClusterableFace::mayLink).toList();
        List<ClusterableFace> linking =
                Stream.concat(fresh.stream(), before.linking().stream()).toList();
        List<Embedding> embeddings =
                linking.stream().map(ClusterableFace::embedding).toList();
        NeighbourGraph graph = NeighbourGraph.ofFirst(fresh.size(), embeddings, GraphLinkage.reach(rule), goOn);
        List<LinkedGroup> groups = new ArrayList<>();
        int firstPlace = before.groups().size();
        for (int i = 0; i < fresh.size(); i++) {
            groups.add(new LinkedGroup(fresh.get(i), firstPlace + i, collages.show(fresh.get(i))));
        }
        List<LinkedGroup> groupOf = before.withDecided(fresh, GraphLinkage.joinDecided(fresh, groups));
        join(new TightLinkage(rule), graph, before, groupOf, goOn);
        List<LinkedGroup> tight = groups.stream().filter(g -> !g.isGone()).toList();
        List<LinkedGroup> all =
                Stream.concat(before.groups().stream(), tight.stream()).toList();
        new Cohort(all, rule).measure(tight, before.groups().size(), goOn);
        join(new CohortLinkage(rule), graph, before, groupOf, goOn);
        groups.addAll(before.groups());
        Certainty certainty = new Certainty(problem, certain);
        Doubles doubles = new Doubles(problem.faces(), collages);
        return groups.stream()
                .filter(group -> !group.isGone())
                .flatMap(group -> before.growthOf(group, certainty, doubles).stream())
                .toList();
    }

    private static void join(
            Linkage linkage,
            NeighbourGraph graph,
            StandingGroups before,
            List<LinkedGroup> groupOf,
            BooleanSupplier goOn) {
        BestFirst joining = new BestFirst(linkage);
        int fresh = groupOf.size();
        for (int i = 0; i < fresh; i++) {
            int[] neighbours = graph.neighbours(i);
            float[] similarities = graph.similarities(i);
            for (int n = 0; n < neighbours.length; n++) {
                if (linkage.mayLink(1 - similarities[n])) {
                    int neighbour = neighbours[n];
                    LinkedGroup other = neighbour < fresh ? groupOf.get(neighbour) : before.groupOf(neighbour - fresh);
                    joining.link(groupOf.get(i).now(), other.now());
                }
            }
        }
        joining.joinAll(goOn);
    }
}
