package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * The groups that were there before, as new faces meet them. Who stands in one against the user's word is out of it; the groups
 * of one person are one, which grows where the first of them stands.
 */
final class StandingGroups {

    private final List<LinkedGroup> groups = new ArrayList<>();

    /** Of each group its place among those that were given. */
    private final List<Integer> origins = new ArrayList<>();

    /** Faces that are compared with new ones, and beside each its group. */
    private final List<ClusterableFace> linking = new ArrayList<>();

    private final List<LinkedGroup> groupOfLinking = new ArrayList<>();
    private final Set<FaceId> members = new HashSet<>();
    private final Map<PersonId, LinkedGroup> groupOfPerson = new HashMap<>();
    private final Collages collages;
    private final List<ClusterableFace> loose;

    private StandingGroups(ClusteringProblem problem, List<FaceGroup> standing, Collages collages) {
        this.collages = collages;
        Map<FaceId, ClusterableFace> faces = new HashMap<>();
        problem.faces().forEach(face -> faces.put(face.id(), face));
        Map<PersonId, List<ClusterableFace>> membersOfPerson = new LinkedHashMap<>();
        Map<PersonId, Integer> originOfPerson = new HashMap<>();
        for (int i = 0; i < standing.size(); i++) {
            Optional<PersonId> person = standing.get(i).person();
            List<ClusterableFace> staying = staying(standing.get(i), faces);
            if (person.isPresent()) {
                originOfPerson.putIfAbsent(person.get(), i);
                membersOfPerson
                        .computeIfAbsent(person.get(), id -> new ArrayList<>())
                        .addAll(staying);
            } else if (!staying.isEmpty()) {
                add(staying, i);
            }
        }
        membersOfPerson.forEach((person, staying) -> {
            // without a decided face it would be nobody the user knows
            if (staying.stream().anyMatch(face -> face.person().isPresent())) {
                groupOfPerson.put(person, add(staying, originOfPerson.getOrDefault(person, -1)));
            }
        });
        this.loose = new ClusteringProblem(problem.faces().stream()
                        .filter(face -> !members.contains(face.id()))
                        .toList())
                .inOrderOfEmbeddings();
    }

    static StandingGroups of(ClusteringProblem problem, List<FaceGroup> standing, Collages collages) {
        return new StandingGroups(problem, standing, collages);
    }

    private static List<ClusterableFace> staying(FaceGroup group, Map<FaceId, ClusterableFace> faces) {
        List<ClusterableFace> staying = new ArrayList<>();
        Sides sides = Sides.NONE;
        for (FaceId id : group.faces()) {
            ClusterableFace face = faces.get(id);
            // those of the first side that is met stay; the user's word on who a face is counts more than what he told
            // apart
            if (face != null
                    && mayStay(face, group.person())
                    && (face.person().isPresent() || !sides.areApartFrom(face))) {
                staying.add(face);
                sides = sides.with(Sides.of(face));
            }
        }
        return staying;
    }

    private static boolean mayStay(ClusterableFace face, Optional<PersonId> person) {
        return face.person().isPresent()
                ? face.person().equals(person)
                : person.isEmpty() || !face.notPeople().contains(person.get());
    }

    private LinkedGroup add(List<ClusterableFace> staying, int origin) {
        LinkedGroup group = LinkedGroup.settled(staying, groups.size(), collages);
        groups.add(group);
        origins.add(origin);
        for (ClusterableFace face : staying) {
            members.add(face.id());
            if (face.mayLink()) {
                linking.add(face);
                groupOfLinking.add(group);
            }
        }
        return group;
    }

    List<LinkedGroup> groups() {
        return groups;
    }

    List<ClusterableFace> linking() {
        return linking;
    }

    LinkedGroup groupOf(int linkingFace) {
        return groupOfLinking.get(linkingFace);
    }

    /** Those in no group, in an order that depends on nothing but what they look like. */
    List<ClusterableFace> loose() {
        return loose;
    }

    /**
     * Decided faces that stood elsewhere or nowhere come to their person's group, if there is one.
     *
     * @param groupOf of each of the faces the group it is in
     * @return the same afterwards
     */
    List<LinkedGroup> withDecided(List<ClusterableFace> faces, List<LinkedGroup> groupOf) {
        List<LinkedGroup> now = new ArrayList<>(groupOf);
        for (int i = 0; i < faces.size(); i++) {
            LinkedGroup known = faces.get(i).person().map(groupOfPerson::get).orElse(null);
            if (known != null) {
                if (!groupOf.get(i).isGone()) {
                    known.absorb(groupOf.get(i));
                }
                now.set(i, known);
            }
        }
        return now;
    }

    /** What a group has taken in, and whom of it nobody is certain about; empty if nothing. */
    List<Growth> growthOf(LinkedGroup group, Certainty certainty, Doubles doubles) {
        FaceGroup whole = group.toFaceGroup();
        if (members.containsAll(whole.faces())) {
            return List.of();
        }
        Set<FaceId> twice = doubles.of(whole.faces(), members::contains);
        List<Growth> growths = new ArrayList<>();
        twice.forEach(
                face -> growths.add(new Growth(OptionalInt.empty(), new FaceGroup(Optional.empty(), List.of(face)))));
        FaceGroup now = new FaceGroup(
                whole.person(),
                whole.faces().stream().filter(face -> !twice.contains(face)).toList());
        List<FaceId> added =
                now.faces().stream().filter(face -> !members.contains(face)).toList();
        if (!added.isEmpty()) {
            growths.addAll(growthOf(group, now, added, certainty));
        }
        return growths;
    }

    private List<Growth> growthOf(LinkedGroup group, FaceGroup now, List<FaceId> added, Certainty certainty) {
        OptionalInt origin =
                group.place() < groups.size() ? OptionalInt.of(origins.get(group.place())) : OptionalInt.empty();
        if (now.person().isEmpty()) {
            return List.of(new Growth(origin, new FaceGroup(now.person(), added)));
        }
        boolean wasTheirs = groupOfPerson.containsValue(group);
        Set<FaceId> certain = certainty.of(now.faces());
        Predicate<FaceId> doubtful = face -> !certain.contains(face);
        List<FaceId> staying = added.stream().filter(certain::contains).toList();
        List<FaceId> leaving =
                (wasTheirs ? added : now.faces()).stream().filter(doubtful).toList();
        List<Growth> growths = new ArrayList<>();
        if (!staying.isEmpty()) {
            growths.add(new Growth(origin, new FaceGroup(now.person(), staying)));
        }
        if (!leaving.isEmpty()) {
            growths.add(new Growth(OptionalInt.empty(), new FaceGroup(Optional.empty(), leaving)));
        }
        return growths;
    }
}
