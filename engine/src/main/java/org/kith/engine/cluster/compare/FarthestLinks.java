package org.kith.engine.cluster.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.Link;
import org.kith.engine.model.PersonId;

/**
 * Groups, and how far the farthest faces of two are apart, as long as that is within a cut. A joined group is a new one, so
 * a link between two that are both still there never changes.
 */
final class FarthestLinks {

    private record Link(float cosineDistance, int a, int b) {}

    private static final Comparator<Link> NEAREST =
            Comparator.comparing(Link::cosineDistance).thenComparing(Link::a).thenComparing(Link::b);

    /** By number; null when it was joined with another. */
    private final List<@Nullable Group> groups = new ArrayList<>();

    /** By number: the numbers of the groups within the cut. */
    private final List<Map<Integer, Float>> near = new ArrayList<>();

    private final PriorityQueue<Link> links = new PriorityQueue<>(NEAREST);

    FarthestLinks(ClusteringProblem problem, double maxCosineDistance, BooleanSupplier goOn) {
        for (ClusterableFace face : problem.faces()) {
            add(Group.of(face));
        }
        new NearPairs(problem, maxCosineDistance, goOn).forEach(this::link);
        Map<PersonId, Integer> decided = new HashMap<>();
        for (int i = 0; i < problem.faces().size(); i++) {
            int number = i;
            problem.faces().get(i).person().ifPresent(person -> decided.merge(person, number, this::join));
        }
    }

    void joinAll(BooleanSupplier goOn) {
        while (!links.isEmpty()) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            Link link = links.remove();
            Group a = groups.get(link.a());
            Group b = groups.get(link.b());
            if (a != null && b != null && a.mayJoin(b)) {
                join(link.a(), link.b());
            }
        }
    }

    List<Group> groups() {
        List<Group> left = new ArrayList<>();
        for (Group group : groups) {
            if (group != null) {
                left.add(group);
            }
        }
        return left;
    }

    private int add(Group group) {
        groups.add(group);
        near.add(new HashMap<>());
        return groups.size() - 1;
    }

    private void link(int a, int b, float cosineDistance) {
        near.get(a).put(b, cosineDistance);
        near.get(b).put(a, cosineDistance);
        links.add(new Link(cosineDistance, a, b));
    }

    /** The number of the two as one. */
    private int join(int a, int b) {
        int joined = add(taken(a).absorb(taken(b)));
        Map<Integer, Float> nearA = near.set(a, Map.of());
        Map<Integer, Float> nearB = near.set(b, Map.of());
        nearA.forEach((other, distance) -> {
            if (other != b) {
                near.get(other).remove(a);
                Float otherDistance = nearB.get(other);
                if (otherDistance != null) {
                    link(other, joined, Math.max(distance, otherDistance));
                }
            }
        });
        nearB.forEach((other, distance) -> {
            if (other != a) {
                near.get(other).remove(b);
            }
        });
        return joined;
    }

    private Group taken(int number) {
        Group group = groups.set(number, null);
        if (group == null) {
            throw new IllegalStateException("group " + number + " was joined before");
        }
        return group;
    }
}
