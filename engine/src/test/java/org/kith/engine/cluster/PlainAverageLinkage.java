package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/** Average linkage as a textbook writes it: compares every pair of faces of every pair of groups before each step. */
public final class PlainAverageLinkage implements FaceClusterer {

    private final double cut;

    public PlainAverageLinkage(double cut) {
        this.cut = cut;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        List<List<ClusterableFace>> groups = new ArrayList<>();
        for (ClusterableFace face : problem.faces()) {
            groups.stream()
                    .filter(g -> face.person().isPresent() && g.get(0).person().equals(face.person()))
                    .findFirst()
                    .ifPresentOrElse(g -> g.add(face), () -> groups.add(new ArrayList<>(List.of(face))));
        }
        while (joinClosest(groups)) {}
        return groups.stream()
                .map(g -> new FaceGroup(
                        person(g),
                        g.stream()
                                .map(ClusterableFace::id)
                                .sorted(Comparator.comparing(FaceId::value))
                                .toList()))
                .sorted(Comparator.comparing(g -> g.faces().get(0).value()))
                .toList();
    }

    private boolean joinClosest(List<List<ClusterableFace>> groups) {
        double closest = cut;
        int[] pair = null;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double distance = meanDistance(groups.get(i), groups.get(j));
                if (distance <= closest && allowed(groups.get(i), groups.get(j))) {
                    closest = distance;
                    pair = new int[] {i, j};
                }
            }
        }
        if (pair == null) {
            return false;
        }
        groups.get(pair[0]).addAll(groups.remove(pair[1]));
        return true;
    }

    private static double meanDistance(List<ClusterableFace> a, List<ClusterableFace> b) {
        double sum = 0;
        for (ClusterableFace x : a) {
            for (ClusterableFace y : b) {
                sum += x.embedding().cosineDistance(y.embedding());
            }
        }
        return sum / a.size() / b.size();
    }

    private static boolean allowed(List<ClusterableFace> a, List<ClusterableFace> b) {
        for (ClusterableFace x : a) {
            for (ClusterableFace y : b) {
                if (x.photo().equals(y.photo())) {
                    return false;
                }
            }
        }
        Set<PersonId> people = new HashSet<>();
        person(a).ifPresent(people::add);
        person(b).ifPresent(people::add);
        boolean forbidden = Stream.concat(a.stream(), b.stream())
                .anyMatch(f -> f.notPeople().stream().anyMatch(people::contains));
        return people.size() < 2 && !forbidden;
    }

    private static Optional<PersonId> person(List<ClusterableFace> group) {
        return group.stream()
                .map(f -> f.person().orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
