package org.kith.engine.cluster.compare;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.model.PersonId;

/**
 * Agglomerative clustering: joins the two groups with the smallest mean distance between their faces, until the smallest is
 * above a cut. A pair of groups that may not be joined (one photo holds a face of each, or a verdict forbids it) is
 * infinitely far apart.
 *
 * <p>The mean of the cosine distances 1 − a·b over all pairs of two groups is 1 − ā·b̄ with ā, b̄ the means of their
 * embeddings: a group is its sum and its size, and memory is linear in the number of faces.
 *
 * <p>Groups are joined along chains of nearest neighbours (Murtagh 1983), which finds the same hierarchy as always joining
 * the closest pair, because joining two groups never brings them nearer to a third: the mean, and infinity if either part is
 * infinitely far, is never below the smaller of the two. For the same reason a group with no neighbour below the cut never
 * gets one, and is finished. About 3 n² · 128 multiply-adds for n faces.
 */
public final class AverageLinkage implements FaceClusterer {

    private final double cutCosineDistance;

    /** @param cutCosineDistance groups with a larger mean cosine distance, 0..2, are not joined */
    public AverageLinkage(double cutCosineDistance) {
        this.cutCosineDistance = cutCosineDistance;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        GroupTable groups = new GroupTable(firstGroups(problem));
        Deque<Group> chain = new ArrayDeque<>();
        while (groups.size() > 0) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            if (chain.isEmpty()) {
                chain.push(groups.first());
            }
            extend(chain, groups);
        }
        return groups.finished().stream()
                .sorted(Comparator.comparing(Group::smallestFace))
                .map(Group::toFaceGroup)
                .toList();
    }

    private void extend(Deque<Group> chain, GroupTable groups) {
        Group top = chain.pop();
        Group previous = chain.peek();
        Optional<Group> nearest = groups.nearest(top, cutCosineDistance, previous);
        if (nearest.isEmpty()) {
            groups.finish(top);
        } else if (nearest.get() == previous) {
            chain.pop();
            groups.join(previous, top);
        } else {
            chain.push(top);
            chain.push(nearest.get());
        }
    }

    /** The faces decided for one person are one group from the start; every other face is its own. */
    private static List<Group> firstGroups(ClusteringProblem problem) {
        Map<PersonId, Group> decided = new HashMap<>();
        Map<Group, Boolean> all = new LinkedHashMap<>();
        for (ClusterableFace face : problem.faces()) {
            Group alone = Group.of(face);
            Group group = face.person().isEmpty()
                    ? alone
                    : decided.merge(face.person().get(), alone, (known, added) -> known.absorb(added));
            all.put(group, true);
        }
        return List.copyOf(all.keySet());
    }
}
