package org.kith.engine.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.Collages;
import org.kith.engine.cluster.Crowd;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.Sides;
import org.kith.engine.grouping.LibraryProblem;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.Apart;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.Rejection;
import org.kith.engine.store.row.Standing;

/**
 * The faces of a library with their embeddings, read once, and the people and groups they belong to, which change with each
 * answer. Faces that come later wait for the next review.
 */
final class LibraryFaces {

    private final Map<FaceId, ClusterableFace> faces = new HashMap<>();
    private final Crowd crowd;
    private final Collages collages;
    private final Map<FaceId, Integer> years;
    private Map<List<FaceId>, WaitingGroup> waiting = new HashMap<>();
    private Map<PersonId, KnownPerson> known = new HashMap<>();

    /**
     * @param years in which photos were taken, by face
     * @param rule by which the faces are grouped
     */
    LibraryFaces(ClusteringInput snapshot, Map<FaceId, Integer> years, JoinRule rule) {
        this.years = years;
        List<ClusterableFace> all = LibraryProblem.of(snapshot).faces();
        all.forEach(face -> faces.put(face.id(), face.undecided()));
        this.crowd = new Crowd(all, rule);
        this.collages = new Collages(
                all.stream().filter(face -> face.role() != FaceRole.ASIDE).toList(), rule);
    }

    /** Takes over what the library says now. What has not changed is not computed again. */
    void update(Standing standing) {
        Map<FaceId, Map<Long, Integer>> sides = Apart.byFace(standing.apart());
        Map<PersonId, Set<FaceId>> rejected = new HashMap<>();
        for (Rejection rejection : standing.rejections()) {
            rejected.computeIfAbsent(rejection.person(), person -> new HashSet<>())
                    .add(rejection.face());
        }
        Map<PersonId, KnownPerson> knownNow = new HashMap<>();
        Map<List<FaceId>, WaitingGroup> waitingNow = new HashMap<>();
        for (Person person : standing.people()) {
            List<FaceId> ids = standing.decided().getOrDefault(person.id(), List.of());
            List<ClusterableFace> theirs = known(ids, sides);
            if (theirs.isEmpty()) {
                continue;
            }
            if (person.name() == null) {
                waitingNow.put(ids, waiting(ids, theirs, Optional.of(person.id())));
            } else {
                knownNow.put(person.id(), known(person, theirs, rejected.getOrDefault(person.id(), Set.of())));
            }
        }
        standing.unnamed().values().forEach(ids -> toldApart(known(ids, sides)).forEach(theirs -> {
            List<FaceId> of = theirs.stream().map(ClusterableFace::id).toList();
            waitingNow.put(of, waiting(of, theirs, Optional.empty()));
        }));
        known = knownNow;
        waiting = waitingNow;
    }

    /** Until all is grouped again, a group may hold two whom the user told apart since; who is on neither side goes with the larger. */
    private static List<List<ClusterableFace>> toldApart(List<ClusterableFace> group) {
        if (group.isEmpty()) {
            return List.of();
        }
        List<ClusterableFace> onSides =
                group.stream().filter(face -> !face.sides().isEmpty()).toList(); // none, as nearly always
        for (ClusterableFace face : onSides) {
            Sides own = Sides.of(List.of(face));
            List<ClusterableFace> others =
                    onSides.stream().filter(own::areApartFrom).toList();
            if (!others.isEmpty()) {
                Sides theirs = Sides.of(others);
                List<ClusterableFace> side =
                        onSides.stream().filter(theirs::areApartFrom).toList();
                boolean larger = side.size() > others.size();
                List<ClusterableFace> small = larger ? others : side;
                List<ClusterableFace> rest =
                        group.stream().filter(one -> !small.contains(one)).toList();
                return Stream.concat(toldApart(small).stream(), toldApart(rest).stream())
                        .toList();
            }
        }
        return List.of(group);
    }

    private KnownPerson known(Person person, List<ClusterableFace> theirs, Set<FaceId> rejected) {
        @Nullable KnownPerson before = known.get(person.id());
        return before != null && before.isOf(person, theirs, rejected)
                ? before
                : new KnownPerson(person, theirs, rejected, years, collages);
    }

    private WaitingGroup waiting(List<FaceId> ids, List<ClusterableFace> theirs, Optional<PersonId> nameless) {
        @Nullable WaitingGroup before = waiting.get(ids);
        return before != null
                        && before.faces().equals(theirs)
                        && before.nameless().equals(nameless)
                ? before
                : new WaitingGroup(theirs, nameless);
    }

    private List<ClusterableFace> known(List<FaceId> ids, Map<FaceId, Map<Long, Integer>> sides) {
        return ids.stream()
                .map(faces::get)
                .filter(Objects::nonNull)
                .map(face -> face.withSides(sides.getOrDefault(face.id(), Map.of())))
                .toList();
    }

    Crowd crowd() {
        return crowd;
    }

    /** Photos on which one person may be more than once. */
    Collages collages() {
        return collages;
    }

    Collection<WaitingGroup> waiting() {
        return waiting.values();
    }

    Collection<KnownPerson> known() {
        return known.values();
    }

    /** Null for one that has come since, or that has no embedding. */
    @Nullable
    ClusterableFace face(FaceId face) {
        return faces.get(face);
    }

    @Nullable
    KnownPerson known(PersonId person) {
        return known.get(person);
    }
}
