package org.kith.engine.cluster.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.model.PersonId;

/**
 * Groups that are joined by their faces, each known by its place in the problem. The faces decided for one person are one
 * group from the start.
 */
final class GroupForest {

    /** Where a face's group is found: the face itself, or one nearer to it. */
    private final int[] parent;

    private final Group[] groups;

    GroupForest(ClusteringProblem problem) {
        List<ClusterableFace> faces = problem.faces();
        this.parent = new int[faces.size()];
        this.groups = faces.stream().map(Group::of).toArray(Group[]::new);
        Map<PersonId, Integer> decided = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            int face = i;
            parent[face] = face;
            faces.get(face).person().ifPresent(person -> {
                Integer known = decided.putIfAbsent(person, face);
                if (known != null) {
                    absorb(known, face);
                }
            });
        }
    }

    /** Makes one group of those of the two faces, unless they are one or a rule forbids it. */
    void join(int a, int b) {
        int one = root(a);
        int other = root(b);
        if (one != other && groups[one].mayJoin(groups[other])) {
            absorb(Math.min(one, other), Math.max(one, other));
        }
    }

    /** By their smallest faces. */
    List<FaceGroup> toFaceGroups() {
        return toFaceGroups(roots());
    }

    /** Those there are now, by their first faces. */
    List<Group> roots() {
        List<Group> roots = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == i) {
                roots.add(groups[i]);
            }
        }
        return roots;
    }

    static List<FaceGroup> toFaceGroups(List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparing(Group::smallestFace))
                .map(Group::toFaceGroup)
                .toList();
    }

    private void absorb(int kept, int gone) {
        groups[kept].absorb(groups[gone]);
        parent[gone] = kept;
    }

    private int root(int face) {
        int root = face;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]]; // the way is shorter next time
            root = parent[root];
        }
        return root;
    }
}
