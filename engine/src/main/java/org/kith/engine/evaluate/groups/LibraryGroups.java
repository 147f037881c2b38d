package org.kith.engine.evaluate.groups;

import java.util.List;
import java.util.stream.IntStream;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.Increment;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.cluster.compare.Clusterers;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.cluster.compare.KMeans;
import org.kith.engine.evaluate.LabelledPhoto;

/** FaceNet's third task: the groups of a library, and those that other ways make of its faces, by photos that are labelled. */
public final class LibraryGroups {

    private static final int CURVE_STEPS = 10;
    private static final long K_MEANS_SEED = 1;

    private final LabelledGrouping grouping;
    private final List<GroupedFace> faces;
    private final ClusteringProblem problem;

    /**
     * @param photos each with the face of its person
     * @param faces all faces of these photos that are in a group
     * @param problem the library's faces, also those of other photos
     */
    public LibraryGroups(List<LabelledPhoto> photos, List<GroupedFace> faces, ClusteringProblem problem) {
        this.grouping = new LabelledGrouping(photos);
        this.faces = List.copyOf(faces);
        this.problem = problem;
    }

    /** Whom the labelled photos show. */
    public int people() {
        return grouping.people();
    }

    /** The groups the library holds: what the program's user sees. */
    public GroupingScore ofLibrary() {
        return grouping.ofLibrary();
    }

    /** The largest groups over all faces of the photos: what the program's user sees first. */
    public LargestGroups largest(int most) {
        return LargestGroups.of(faces, most);
    }

    /** A method from strictness 0 to 1. */
    public List<MethodCut> curve(ClusteringMethod method) {
        ClusteringProblem shown = method == ClusteringMethod.NEIGHBOURHOOD ? problem : problem.withoutAside();
        return IntStream.rangeClosed(0, CURVE_STEPS)
                .mapToDouble(step -> (double) step / CURVE_STEPS)
                .mapToObj(strictness -> new MethodCut(
                        method,
                        strictness,
                        method.cutCosineDistance(strictness),
                        grouping.of(Clusterers.of(method, strictness), shown)))
                .toList();
    }

    /** k-means, told the true number of people. */
    public GroupingScore kMeans() {
        return grouping.of(new KMeans(grouping.people(), K_MEANS_SEED), problem.withoutAside());
    }

    /**
     * What the groups are when the photos come in batches, and when they come all at once in another order.
     *
     * @param seed of the order
     */
    public BatchScore inBatches(int batches, long seed) {
        InBatches order = new InBatches(problem, () -> true);
        FaceClusterer clusterer = Clusterers.of(ClusteringMethod.NEIGHBOURHOOD, StrictnessCuts.DEFAULT_STRICTNESS);
        List<FaceGroup> full = clusterer.cluster(problem, () -> true);
        boolean same = order.compare(order.shuffled(clusterer, seed), full).isExact();
        List<FaceGroup> added = order.added(new Increment(JoinRule.DEFAULT), batches, seed);
        return new BatchScore(
                problem.faces().size(), same, order.compare(added, full), grouping.of(full), grouping.of(added));
    }
}
