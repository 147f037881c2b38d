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
 * Agglomerative clustering on the graph of nearest neighbours, with a cut that depends on the neighbourhood.
 *
 * <p>Groups are joined best first: the pair that is farthest inside what the {@link JoinRule} allows it. Their distance is
 * the angle between their mean directions, which a group of different pictures of one person bears better than the mean of
 * all distances: pose and light cancel out, who it is stays. Only groups with a face each that are neighbours are compared.
 *
 * <p>Faces kept aside start and link nothing; each joins the group it is near enough to when all else is done.
 *
 * <p>The result does not depend on the order or the ids of the faces: they are put in the order of their embeddings first.
 */
public final class GraphLinkage implements FaceClusterer {

    /** Neighbours a face has; with 64 or 128 the groups of 8,000 faces are the same. */
    private static final int NEIGHBOURS = 32;

    private final JoinRule rule;

    public GraphLinkage(JoinRule rule) {
        this.rule = rule;
    }

    static NeighbourGraph.Reach reach(JoinRule rule) {
        return new NeighbourGraph.Reach(
                NEIGHBOURS,
                rule.scale().cosineDistance(Thresholds.NEIGHBOUR_COSINE_DISTANCE),
                rule.neighbourhoodCosineDistance());
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        List<ClusterableFace> faces = problem.inOrderOfEmbeddings();
        List<ClusterableFace> linking =
                faces.stream().filter(ClusterableFace::mayLink).toList();
        List<LinkedGroup> groups = link(linking, goOn);
        List<ClusterableFace> aside = faces.stream().filter(f -> !f.mayLink()).toList();
        new AsideFaces(rule.maxAsideCosineDistance()).join(aside, groups, goOn);
        return groups.stream()
                .map(LinkedGroup::toFaceGroup)
                .sorted(Comparator.comparing(g -> g.faces().get(0).value()))
                .toList();
    }

    private List<LinkedGroup> link(List<ClusterableFace> faces, BooleanSupplier goOn) {
        NeighbourGraph graph =
                NeighbourGraph.of(faces.stream().map(ClusterableFace::embedding).toList(), reach(rule), goOn);
        List<LinkedGroup> groups = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            groups.add(new LinkedGroup(faces.get(i), i, graph.near(i)));
        }
        List<LinkedGroup> groupOf = joinDecided(faces, groups);
        BestFirst joining = new BestFirst(rule, 1);
        for (int i = 0; i < faces.size(); i++) {
            for (int neighbour : graph.neighbours(i)) {
                joining.link(groupOf.get(i), groupOf.get(neighbour));
            }
        }
        joining.joinAll(goOn);
        return groups.stream().filter(g -> !g.isGone()).toList();
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
