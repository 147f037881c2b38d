package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.neighbours.NeighbourGraph;

/**
 * Agglomerative clustering on the graph of nearest neighbours, with a cut that depends on the neighbourhood.
 *
 * <p>Groups are joined best first: the pair that is farthest inside what the {@link JoinRule} allows it. Their distance is the angle
 * between their mean directions, which a group of different pictures of one person bears better than the mean of all distances:
 * pose and light cancel out, who it is stays. Only groups with a face each that are neighbours are compared.
 *
 * <p>Faces kept aside start and link nothing; each joins the group it is near enough to when all else is done.
 *
 * <p>The result does not depend on the order or the ids of the faces: they are put in the order of their embeddings first.
 */
public final class GraphLinkage implements FaceClusterer {

    /** Neighbours a face has; with 64 or 128 the groups of 8,000 faces are the same. */
    private static final int NEIGHBOURS = 32;

    /** Faces farther apart link no groups; with 0.65 the groups of 8,000 faces are the same. */
    private static final double NEIGHBOUR_COSINE_DISTANCE = 0.60;

    private final JoinRule rule;

    public GraphLinkage(JoinRule rule) {
        this.rule = rule;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        List<ClusterableFace> faces = inOrderOfEmbeddings(problem);
        List<ClusterableFace> linking = faces.stream()
                .filter(f -> f.role() != FaceRole.ASIDE || f.person().isPresent())
                .toList();
        List<LinkedGroup> groups = link(linking, goOn);
        List<ClusterableFace> aside = faces.stream()
                .filter(f -> f.role() == FaceRole.ASIDE && f.person().isEmpty())
                .toList();
        new AsideFaces(rule.asideCosineDistance()).join(aside, groups, goOn);
        return groups.stream()
                .map(LinkedGroup::toFaceGroup)
                .sorted(Comparator.comparing(g -> g.faces().get(0).value()))
                .toList();
    }

    private static List<ClusterableFace> inOrderOfEmbeddings(ClusteringProblem problem) {
        return problem.faces().stream()
                .sorted(Comparator.comparing(ClusterableFace::embedding, Embedding.BY_NUMBERS)
                        .thenComparing(face -> face.id().value()))
                .toList();
    }

    private List<LinkedGroup> link(List<ClusterableFace> faces, BooleanSupplier goOn) {
        NeighbourGraph graph = NeighbourGraph.of(
                faces.stream().map(ClusterableFace::embedding).toList(),
                new NeighbourGraph.Reach(
                        NEIGHBOURS, NEIGHBOUR_COSINE_DISTANCE, Thresholds.NEIGHBOURHOOD_COSINE_DISTANCE),
                goOn);
        List<LinkedGroup> groups = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            groups.add(new LinkedGroup(faces.get(i), i, graph.near(i)));
        }
        for (int i = 0; i < faces.size(); i++) {
            for (int neighbour : graph.neighbours(i)) {
                LinkedGroup.link(groups.get(i), groups.get(neighbour));
            }
        }
        joinDecided(faces, groups);
        joinBestFirst(groups, goOn);
        return groups.stream().filter(g -> !g.isGone()).toList();
    }

    /** The faces decided for one person are one group from the start. */
    private static void joinDecided(List<ClusterableFace> faces, List<LinkedGroup> groups) {
        Map<PersonId, LinkedGroup> decided = new HashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            LinkedGroup group = groups.get(i);
            faces.get(i).person().ifPresent(person -> {
                LinkedGroup known = decided.putIfAbsent(person, group);
                if (known != null) {
                    known.absorb(group);
                }
            });
        }
    }

    /**
     * A pair that may be joined.
     *
     * @param slack how much farther apart it might be
     */
    private record Link(double slack, LinkedGroup a, LinkedGroup b, int versionA, int versionB) {
        static final Comparator<Link> BEST_FIRST = Comparator.comparingDouble(Link::slack)
                .reversed()
                .thenComparingInt(link -> link.a.place())
                .thenComparingInt(link -> link.b.place());

        boolean holds() {
            return a.version() == versionA && b.version() == versionB;
        }
    }

    private void joinBestFirst(List<LinkedGroup> groups, BooleanSupplier goOn) {
        PriorityQueue<Link> links = new PriorityQueue<>(Link.BEST_FIRST);
        for (LinkedGroup group : groups) {
            for (LinkedGroup other : group.near()) {
                if (group.place() < other.place()) {
                    offer(group, other, links);
                }
            }
        }
        for (Link best = links.poll(); best != null; best = links.poll()) {
            if (!best.holds()) {
                continue;
            }
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            LinkedGroup joined = best.a();
            joined.absorb(best.b());
            for (LinkedGroup other : joined.near()) {
                offer(joined, other, links);
            }
        }
    }

    private void offer(LinkedGroup x, LinkedGroup y, PriorityQueue<Link> links) {
        LinkedGroup a = x.place() < y.place() ? x : y;
        LinkedGroup b = a == x ? y : x;
        double strangers = Math.max(a.strangers(b), b.strangers(a));
        double slack = rule.maxCosineDistance(strangers, Math.min(a.size(), b.size())) - a.cosineDistance(b);
        if (slack >= 0 && a.mayJoin(b)) {
            links.add(new Link(slack, a, b, a.version(), b.version()));
        }
    }
}
