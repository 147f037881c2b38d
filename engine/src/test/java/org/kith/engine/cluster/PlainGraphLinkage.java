package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Vectors;

/** The rule of {@link GraphLinkage} without graph, queue or running sums: all pairs of groups before each step. */
final class PlainGraphLinkage implements FaceClusterer {

    private final JoinRule rule;

    PlainGraphLinkage(JoinRule rule) {
        this.rule = rule;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        Set<PhotoId> collages = collages(problem.faces());
        List<List<ClusterableFace>> groups = new ArrayList<>();
        for (ClusterableFace face : problem.faces()) {
            groups.stream()
                    .filter(g -> face.person().isPresent() && g.get(0).person().equals(face.person()))
                    .findFirst()
                    .ifPresentOrElse(g -> g.add(face), () -> groups.add(new ArrayList<>(List.of(face))));
        }
        joinAll(groups, collages, (a, b) -> rule.maxTightCosineDistance() - averageDistance(a, b), (a, b) -> true);
        Map<FaceId, Double> room = rooms(groups);
        joinAll(
                groups,
                collages,
                (a, b) -> {
                    double both = Math.max(roomOf(a, room), roomOf(b, room));
                    double together = sharedPhotos(a, b, collages) > 0 ? Math.min(0, both) : both;
                    int larger = Math.max(a.size(), b.size());
                    return rule.maxCosineDistance(together, larger, Math.min(a.size(), b.size()))
                            - distance(mean(a), mean(b));
                },
                (a, b) -> a.size() + b.size() < 4
                        || spread(a, b) <= rule.maxSpreadCosineDistance(Math.max(roomOf(a, room), roomOf(b, room))));
        return groups.stream()
                .flatMap(group -> parted(group, collages))
                .map(g -> new FaceGroup(
                        person(g),
                        g.stream()
                                .map(ClusterableFace::id)
                                .sorted(Comparator.comparing(FaceId::value))
                                .toList()))
                .sorted(Comparator.comparing(g -> g.faces().get(0).value()))
                .toList();
    }

    private Set<PhotoId> collages(List<ClusterableFace> faces) {
        return faces.stream()
                .filter(x -> faces.stream()
                        .anyMatch(y -> !x.equals(y)
                                && x.photo().equals(y.photo())
                                && x.embedding().cosineDistance(y.embedding()) <= rule.collageCosineDistance()))
                .map(ClusterableFace::photo)
                .collect(Collectors.toSet());
    }

    private static void joinAll(
            List<List<ClusterableFace>> groups,
            Set<PhotoId> collages,
            ToDoubleBiFunction<List<ClusterableFace>, List<ClusterableFace>> slack,
            BiPredicate<List<ClusterableFace>, List<ClusterableFace>> holdsTogether) {
        List<Apart> told = new ArrayList<>();
        boolean joined = true;
        while (joined) {
            double most = 0;
            List<List<ClusterableFace>> pair = List.of();
            for (int i = 0; i < groups.size(); i++) {
                for (List<ClusterableFace> b : groups.subList(i + 1, groups.size())) {
                    List<ClusterableFace> a = groups.get(i);
                    double now = slack.applyAsDouble(a, b);
                    if (now >= most
                            && linked(a, b)
                            && allowed(a, b)
                            && fewShared(a, b, collages)
                            && told.stream().noneMatch(apart -> apart.tells(a, b))) {
                        most = now;
                        pair = List.of(a, b);
                    }
                }
            }
            joined = !pair.isEmpty();
            if (joined && !holdsTogether.test(pair.get(0), pair.get(1))) {
                told.add(new Apart(pair.get(0).get(0), pair.get(1).get(0)));
            } else if (joined) {
                List<ClusterableFace> gone = pair.get(1);
                groups.removeIf(group -> group == gone);
                pair.get(0).addAll(gone);
            }
        }
    }

    /** A face of either of two groups that would be too spread together. */
    private record Apart(ClusterableFace one, ClusterableFace other) {

        boolean tells(List<ClusterableFace> a, List<ClusterableFace> b) {
            return (a.contains(one) && b.contains(other)) || (a.contains(other) && b.contains(one));
        }
    }

    /** Of each face what the group it is in has. */
    private Map<FaceId, Double> rooms(List<List<ClusterableFace>> groups) {
        Map<FaceId, Double> rooms = new HashMap<>();
        for (List<ClusterableFace> group : groups) {
            double[] others = groups.stream()
                    .filter(other -> other != group)
                    .mapToDouble(other -> distance(mean(group), mean(other)))
                    .sorted()
                    .toArray();
            double room = others.length < 20 ? rule.roomWithFew() : rule.room(others[19], groups.size());
            group.forEach(face -> rooms.put(face.id(), room));
        }
        return rooms;
    }

    private static double roomOf(List<ClusterableFace> group, Map<FaceId, Double> room) {
        return group.stream()
                .mapToDouble(face -> Objects.requireNonNull(room.get(face.id())))
                .average()
                .orElseThrow();
    }

    private static double averageDistance(List<ClusterableFace> a, List<ClusterableFace> b) {
        double distances = 0;
        double weights = 0;
        for (ClusterableFace x : a) {
            for (ClusterableFace y : b) {
                double weight = Math.pow(x.quality(), 4) * Math.pow(y.quality(), 4);
                distances += weight * x.embedding().cosineDistance(y.embedding());
                weights += weight;
            }
        }
        return distances / weights;
    }

    private static double spread(List<ClusterableFace> a, List<ClusterableFace> b) {
        List<ClusterableFace> all = Stream.concat(a.stream(), b.stream()).toList();
        double distances = 0;
        double weights = 0;
        for (ClusterableFace x : all) {
            for (ClusterableFace y : all) {
                double weight = x.equals(y) ? 0 : Math.pow(x.quality(), 4) * Math.pow(y.quality(), 4);
                distances += weight * x.embedding().cosineDistance(y.embedding());
                weights += weight;
            }
        }
        return distances / weights;
    }

    private static double distance(double[] x, double[] y) {
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
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.embedding().cosineDistance(y.embedding()) <= 0.70));
    }

    private static boolean allowed(List<ClusterableFace> a, List<ClusterableFace> b) {
        List<PersonId> people =
                Stream.concat(person(a).stream(), person(b).stream()).toList();
        boolean rejected = Stream.concat(a.stream(), b.stream())
                .anyMatch(f -> people.stream().anyMatch(f.notPeople()::contains));
        return people.size() < 2 && !rejected;
    }

    /** Of the photos of the smaller group a third at most. */
    private static boolean fewShared(List<ClusterableFace> a, List<ClusterableFace> b, Set<PhotoId> collages) {
        return sharedPhotos(a, b, collages) <= 0.34 * Math.min(a.size(), b.size());
    }

    private static int sharedPhotos(List<ClusterableFace> a, List<ClusterableFace> b, Set<PhotoId> collages) {
        Set<PhotoId> both = a.stream().map(ClusterableFace::photo).collect(Collectors.toSet());
        both.retainAll(b.stream().map(ClusterableFace::photo).toList());
        both.removeAll(collages);
        return both.size();
    }

    /** One face a photo, that which is most like all the others, and those the user decided; others are alone. */
    private static Stream<List<ClusterableFace>> parted(List<ClusterableFace> group, Set<PhotoId> collages) {
        List<ClusterableFace> order = new ArrayList<>(group);
        order.sort(Comparator.comparing((ClusterableFace face) -> face.person().isEmpty())
                .thenComparingDouble(face -> distance(
                        mean(List.of(face)),
                        mean(group.stream().filter(other -> !other.equals(face)).toList()))));
        List<ClusterableFace> staying = new ArrayList<>();
        List<List<ClusterableFace>> parts = new ArrayList<>(List.of(staying));
        Set<PhotoId> taken = new HashSet<>();
        for (ClusterableFace face : order) {
            boolean first = taken.add(face.photo());
            if (first || face.person().isPresent() || collages.contains(face.photo())) {
                staying.add(face);
            } else {
                parts.add(List.of(face));
            }
        }
        return parts.stream();
    }

    private static Optional<PersonId> person(List<ClusterableFace> group) {
        return group.stream()
                .map(f -> f.person().orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
