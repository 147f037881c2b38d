package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.PersonId;
import org.kith.engine.neighbours.NeighbourGraph;

/**
 * Agglomerative clustering on the graph of nearest neighbours, with a cut that depends on the surroundings.
 *
 * <p>First by {@link TightLinkage}: faces that are one person beyond doubt. Then it is found how near strangers lie around each
 * of these groups ({@link Cohort}), and they are joined by {@link CohortLinkage}. Both join best first: the pair that is
 * farthest inside what it is allowed. Only groups with a face each that are neighbours are compared.
 *
 * <p>Faces kept aside start and link nothing; each joins the group it is near enough to when all else is done.
 *
 * <p>The result does not depend on the order or the ids of the faces: they are put in the order of their embeddings first.
 */
public final class GraphLinkage implements FaceClusterer {

    /** Neighbours a face has; with 64 or 128 the groups of 8,000 faces are the same. */
    private static final int NEIGHBOURS = 32;

    private final JoinRule rule;
    private final Neighbourhood neighbourhood;

    public GraphLinkage(JoinRule rule) {
        this(rule, NeighbourGraph::of);
    }

    /** The same groups, where others compare all with all. */
    public GraphLinkage(JoinRule rule, Neighbourhood neighbourhood) {
        this.rule = rule;
        this.neighbourhood = neighbourhood;
    }

    static NeighbourGraph.Reach reach(JoinRule rule) {
        return new NeighbourGraph.Reach(NEIGHBOURS, rule.neighbourCosineDistance());
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        List<ClusterableFace> faces = problem.inOrderOfEmbeddings();
        List<ClusterableFace> linking =
                faces.stream().filter(ClusterableFace::mayLink).toList();
        Collages collages = new Collages(linking, rule);
        List<LinkedGroup> groups = link(linking, collages, goOn);
        List<ClusterableFace> aside = faces.stream().filter(f -> !f.mayLink()).toList();
        new AsideFaces(rule.maxAsideCosineDistance(), collages).join(aside, groups, goOn);
        Doubles doubles = new Doubles(faces, collages);
        return groups.stream()
                .map(LinkedGroup::toFaceGroup)
                .flatMap(doubles::parted)
                .sorted(Comparator.comparing(g -> g.faces().get(0).value()))
                .toList();
    }

    private List<LinkedGroup> link(List<ClusterableFace> faces, Collages collages, BooleanSupplier goOn) {
        NeighbourGraph graph =
                neighbourhood.of(faces.stream().map(ClusterableFace::embedding).toList(), reach(rule), goOn);
        List<LinkedGroup> groups = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            groups.add(new LinkedGroup(faces.get(i), i, collages.show(faces.get(i))));
        }
        List<LinkedGroup> groupOf = joinDecided(faces, groups);
        join(new TightLinkage(rule), graph, groupOf, goOn);
        List<LinkedGroup> tight = groups.stream().filter(g -> !g.isGone()).toList();
        new Cohort(tight, rule).measure(tight, 0, goOn);
        join(new CohortLinkage(rule), graph, groupOf, goOn);
        return groups.stream().filter(g -> !g.isGone()).toList();
    }

    private static void join(Linkage linkage, NeighbourGraph graph, List<LinkedGroup> groupOf, BooleanSupplier goOn) {
        BestFirst joining = new BestFirst(linkage);
        for (int i = 0; i < graph.size(); i++) {
            int[] neighbours = graph.neighbours(i);
            float[] similarities = graph.similarities(i);
            for (int n = 0; n < neighbours.length; n++) {
                if (linkage.mayLink(1 - similarities[n])) {
                    joining.link(
                            groupOf.get(i).now(), groupOf.get(neighbours[n]).now());
                }
            }
        }
        joining.joinAll(goOn);
    }

    /**
     * The faces decided for one person are one group from the start.
     *
     * @param groups of one face each
     * @return of each face the group it is in
     */
    static List<LinkedGroup> joinDecided(List<ClusterableFace> faces, List<LinkedGroup> groups) {
        Map<PersonId, LinkedGroup> decided = new HashMap<>();
        List<LinkedGroup> groupOf = new ArrayList<>(groups);
        for (int i = 0; i < faces.size(); i++) {
            LinkedGroup group = groups.get(i);
            PersonId person = faces.get(i).person().orElse(null);
            if (person != null) {
                LinkedGroup known = decided.putIfAbsent(person, group);
                if (known != null) {
                    known.absorb(group);
                    groupOf.set(i, known);
                }
            }
        }
        return groupOf;
    }
}
