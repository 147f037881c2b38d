package org.kith.engine.grouping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.FaceForClustering;
import org.kith.engine.store.row.StandingCluster;

/**
 * The groups as they are before a clustering, to tell what it changes.
 *
 * @param names of the people who have one
 * @param scale of the distances of the faces' model
 */
record GroupingBefore(
        ClusteringInput input, List<StandingCluster> clusters, Map<PersonId, String> names, DistanceScale scale) {

    /** Of each kind; more are not looked at. */
    private static final int EXAMPLES = 4;

    static GroupingBefore of(Stores stores) {
        String modelId = stores.models().current();
        Map<PersonId, String> names = new HashMap<>();
        for (Person person : stores.people().all()) {
            @Nullable String name = person.name();
            if (name != null) {
                names.put(person.id(), name);
            }
        }
        return new GroupingBefore(
                stores.faces().forClustering(modelId),
                stores.clusters().all(),
                names,
                stores.models().scale(modelId));
    }

    GroupingChange changeTo(List<FaceGroup> groups) {
        Map<FaceId, PersonId> decided = new HashMap<>();
        for (FaceForClustering face : input.faces()) {
            @Nullable PersonId person = face.decided();
            if (person != null) {
                decided.put(face.id(), person);
            }
        }
        Map<PersonId, Set<FaceId>> facesBefore = new HashMap<>();
        decided.forEach((face, person) ->
                facesBefore.computeIfAbsent(person, id -> new HashSet<>()).add(face));
        for (StandingCluster cluster : clusters) {
            @Nullable PersonId person = cluster.person();
            if (person != null) {
                cluster.faces().stream()
                        .filter(face -> person.equals(decided.getOrDefault(face, person)))
                        .forEach(facesBefore.computeIfAbsent(person, id -> new HashSet<>())::add);
            }
        }
        Map<PersonId, Set<FaceId>> facesAfter = new HashMap<>();
        Map<FaceId, PersonId> personAfter = new HashMap<>();
        for (FaceGroup group : groups) {
            group.person().ifPresent(person -> {
                facesAfter.computeIfAbsent(person, id -> new HashSet<>()).addAll(group.faces());
                group.faces().forEach(face -> personAfter.put(face, person));
            });
        }
        Set<String> touched = new TreeSet<>();
        Set<String> lost = new TreeSet<>();
        names.forEach((person, name) -> {
            Set<FaceId> had = facesBefore.getOrDefault(person, Set.of());
            Set<FaceId> has = facesAfter.getOrDefault(person, Set.of());
            if (!had.equals(has)) {
                touched.add(name);
            }
            if (!had.isEmpty() && has.isEmpty()) {
                lost.add(name);
            }
        });
        int decidedMoved = (int) decided.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(personAfter.get(entry.getKey())))
                .count();
        return new GroupingChange(
                clusters.size(),
                groups.size(),
                new MovedFaces(clusters, groups).countWithout(decided.keySet()),
                decidedMoved,
                List.copyOf(touched),
                List.copyOf(lost),
                new Examples(input.faces().stream()
                                .filter(face -> face.decided() == null)
                                .collect(Collectors.toMap(FaceForClustering::id, FaceForClustering::quality)))
                        .of(clusters, groups, EXAMPLES));
    }
}
