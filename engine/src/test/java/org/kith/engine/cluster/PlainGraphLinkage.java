package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Vectors;

/** The rule of {@link GraphLinkage} without graph, queue or running sums: all pairs of groups before each step. */
final class PlainGraphLinkage implements FaceClusterer {

    private final JoinRule rule;

    PlainGraphLinkage(JoinRule rule) {
        this.rule = rule;
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
        while (joinBest(groups, problem.faces())) {}
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

    private boolean joinBest(List<List<ClusterableFace>> groups, List<ClusterableFace> all) {
        double most = 0;
        int[] pair = null;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                List<ClusterableFace> a = groups.get(i);
                List<ClusterableFace> b = groups.get(j);
                double strangers = Math.max(strangers(a, b, all), strangers(b, a, all));
                double slack = rule.maxCosineDistance(strangers, Math.min(a.size(), b.size())) - distance(a, b);
                if (slack >= most && linked(a, b) && allowed(a, b)) {
                    most = slack;
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

    private static double strangers(
            List<ClusterableFace> group, List<ClusterableFace> partner, List<ClusterableFace> all) {
        double near = group.stream()
                .mapToLong(f -> all.stream()
                        .filter(o -> !o.id().equals(f.id())
                                && o.embedding().cosineDistance(f.embedding())
                                        <= Thresholds.NEIGHBOURHOOD_COSINE_DISTANCE)
                        .count())
                .average()
                .orElseThrow();
        return near - (group.size() - 1) - partner.size();
    }

    private static double distance(List<ClusterableFace> a, List<ClusterableFace> b) {
        double[] x = mean(a);
        double[] y = mean(b);
        return 1 - Vectors.dot(x, y) / (Vectors.norm(x) * Vectors.norm(y));
    }

    private static double[] mean(List<ClusterableFace> group) {
        double[] sum = new double[Embedding.DIMENSIONS];
        for (ClusterableFace face : group) {
            float[] v = face.embedding().toArray();
            for (int d = 0; d < sum.length; d++) {
                sum[d] += v[d] * Math.pow(face.quality(), 4);
            }
        }
        return sum;
    }

    private static boolean linked(List<ClusterableFace> a, List<ClusterableFace> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.embedding().cosineDistance(y.embedding()) <= 0.6));
    }

    private static boolean allowed(List<ClusterableFace> a, List<ClusterableFace> b) {
        boolean onePhoto =
                a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.photo().equals(y.photo())));
        List<PersonId> people =
                Stream.concat(person(a).stream(), person(b).stream()).toList();
        boolean rejected = Stream.concat(a.stream(), b.stream())
                .anyMatch(f -> people.stream().anyMatch(f.notPeople()::contains));
        return !onePhoto && people.size() < 2 && !rejected;
    }

    private static Optional<PersonId> person(List<ClusterableFace> group) {
        return group.stream()
                .map(f -> f.person().orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
