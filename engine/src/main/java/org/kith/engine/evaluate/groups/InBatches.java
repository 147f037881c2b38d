package org.kith.engine.evaluate.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.Growth;
import org.kith.engine.cluster.Increment;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/** Groups as they come about when the same photos come in another order, or in several batches. */
public final class InBatches {

    private final ClusteringProblem problem;
    private final BooleanSupplier goOn;

    public InBatches(ClusteringProblem problem, BooleanSupplier goOn) {
        this.problem = problem;
        this.goOn = goOn;
    }

    /** The photos in a random order, as many a batch, each added to the groups of those before it. */
    public List<FaceGroup> added(Increment increment, int batches, long seed) {
        List<List<ClusterableFace>> photos = shuffledPhotos(seed);
        List<ClusterableFace> known = new ArrayList<>();
        List<FaceGroup> groups = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            photos.subList(share(photos.size(), batch, batches), share(photos.size(), batch + 1, batches))
                    .forEach(known::addAll);
            increment
                    .extend(new ClusteringProblem(known), List.copyOf(groups), goOn)
                    .forEach(growth -> apply(growth, groups));
        }
        return groups;
    }

    /** All at once, in a random order and with ids in that order; the groups are told by the ids the faces have. */
    public List<FaceGroup> shuffled(FaceClusterer clusterer, long seed) {
        List<ClusterableFace> faces =
                shuffledPhotos(seed).stream().flatMap(Collection::stream).toList();
        List<ClusterableFace> renumbered = IntStream.range(0, faces.size())
                .mapToObj(i -> faces.get(i).withId(new FaceId(i)))
                .toList();
        return clusterer.cluster(new ClusteringProblem(renumbered), goOn).stream()
                .map(group -> new FaceGroup(
                        group.person(),
                        group.faces().stream()
                                .map(id -> faces.get((int) id.value()).id())
                                .toList()))
                .toList();
    }

    /** How well groups match others, as if those were people; faces in no group are alone. */
    public GroupingScore compare(List<FaceGroup> groups, List<FaceGroup> others) {
        Map<FaceId, Integer> groupOf = byFace(groups);
        Map<FaceId, Integer> otherOf = byFace(others);
        List<Object> truth = new ArrayList<>();
        List<Object> found = new ArrayList<>();
        for (ClusterableFace face : problem.faces()) {
            FaceId id = face.id();
            truth.add(otherOf.containsKey(id) ? otherOf.get(id) : id);
            found.add(groupOf.containsKey(id) ? groupOf.get(id) : id);
        }
        return GroupingScore.of(truth, found);
    }

    private List<List<ClusterableFace>> shuffledPhotos(long seed) {
        Map<PhotoId, List<ClusterableFace>> photos = new LinkedHashMap<>();
        problem.faces().forEach(face -> photos.computeIfAbsent(face.photo(), id -> new ArrayList<>())
                .add(face));
        List<List<ClusterableFace>> shuffled = new ArrayList<>(photos.values());
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static int share(int photos, int batch, int batches) {
        return (int) ((long) photos * batch / batches);
    }

    private static void apply(Growth growth, List<FaceGroup> groups) {
        FaceGroup added = growth.faces();
        if (growth.standing().isEmpty()) {
            groups.add(added);
            return;
        }
        int place = growth.standing().getAsInt();
        List<FaceId> faces = new ArrayList<>(groups.get(place).faces());
        faces.addAll(added.faces());
        groups.set(place, new FaceGroup(added.person(), faces));
    }

    private static Map<FaceId, Integer> byFace(List<FaceGroup> groups) {
        Map<FaceId, Integer> byFace = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (FaceId face : groups.get(i).faces()) {
                byFace.put(face, i);
            }
        }
        return byFace;
    }
}
