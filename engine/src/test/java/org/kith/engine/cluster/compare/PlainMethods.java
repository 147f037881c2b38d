package org.kith.engine.cluster.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.model.FaceId;

/** The other methods as textbooks write them, over all pairs again and again, and without the user's rules. */
final class PlainMethods {

    private PlainMethods() {}

    static List<FaceGroup> complete(ClusteringProblem problem, double cut) {
        List<List<ClusterableFace>> groups = singles(problem);
        while (true) {
            double closest = cut;
            int[] pair = null;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    double distance = farthest(groups.get(i), groups.get(j));
                    if (distance <= closest) {
                        closest = distance;
                        pair = new int[] {i, j};
                    }
                }
            }
            if (pair == null) {
                return sorted(groups);
            }
            groups.get(pair[0]).addAll(groups.remove(pair[1]));
        }
    }

    /** Whoever is reached from a face not yet in a group is in its group. */
    static List<FaceGroup> components(ClusteringProblem problem, double cut) {
        List<List<ClusterableFace>> groups = new ArrayList<>();
        List<ClusterableFace> left = new ArrayList<>(problem.faces());
        while (!left.isEmpty()) {
            groups.add(reachedFrom(left.remove(0), left, cut));
        }
        return sorted(groups);
    }

    /** Cores are components of their own kind; a border face goes with its nearest core. */
    static List<FaceGroup> dbscan(ClusteringProblem problem, double reach, int minFaces) {
        List<ClusterableFace> cores = new ArrayList<>(problem.faces());
        cores.removeIf(face -> problem.faces().stream()
                        .filter(other -> distance(face, other) <= reach)
                        .count()
                < minFaces);
        List<ClusterableFace> others = new ArrayList<>(problem.faces());
        others.removeAll(cores);
        List<ClusterableFace> left = new ArrayList<>(cores);
        List<List<ClusterableFace>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            groups.add(reachedFrom(left.remove(0), left, reach));
        }
        for (ClusterableFace face : others) {
            Optional<ClusterableFace> nearest = cores.stream()
                    .filter(core -> distance(core, face) <= reach)
                    .min(Comparator.comparingDouble(core -> distance(core, face)));
            groups.stream()
                    .filter(group -> nearest.isPresent() && group.contains(nearest.get()))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(face), () -> groups.add(new ArrayList<>(List.of(face))));
        }
        return sorted(groups);
    }

    private static List<ClusterableFace> reachedFrom(ClusterableFace first, List<ClusterableFace> left, double cut) {
        List<ClusterableFace> group = new ArrayList<>(List.of(first));
        for (int i = 0; i < group.size(); i++) {
            ClusterableFace from = group.get(i);
            List<ClusterableFace> near =
                    left.stream().filter(face -> distance(from, face) <= cut).toList();
            group.addAll(near);
            left.removeAll(near);
        }
        return group;
    }

    private static double farthest(List<ClusterableFace> a, List<ClusterableFace> b) {
        return a.stream()
                .flatMapToDouble(x -> b.stream().mapToDouble(y -> distance(x, y)))
                .max()
                .orElseThrow();
    }

    static double distance(ClusterableFace a, ClusterableFace b) {
        return a.embedding().cosineDistance(b.embedding());
    }

    private static List<List<ClusterableFace>> singles(ClusteringProblem problem) {
        List<List<ClusterableFace>> groups = new ArrayList<>();
        problem.faces().forEach(face -> groups.add(new ArrayList<>(List.of(face))));
        return groups;
    }

    private static List<FaceGroup> sorted(List<List<ClusterableFace>> groups) {
        return groups.stream()
                .map(group -> new FaceGroup(
                        Optional.empty(),
                        group.stream()
                                .map(ClusterableFace::id)
                                .sorted(Comparator.comparing(FaceId::value))
                                .toList()))
                .sorted(Comparator.comparing(group -> group.faces().get(0).value()))
                .toList();
    }
}
