package org.kith.engine.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.MeanDirection;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * Whether a face is really the person it was named as: of faces that nobody has looked at one by one, since they were named as a group or
 * by the machine, and that are hardly more like the others of that person than like somebody else, or like none of them.
 *
 * <p>All are compared with everybody once, which takes a moment; then, question by question, only those that come next.
 */
final class Misfits {

    private static final Comparator<Doubtful> WORST_FIRST = Comparator.comparingDouble(Doubtful::doubt)
            .reversed()
            .thenComparing(doubtful -> doubtful.face().id().value());

    private final LibraryFaces faces;
    private final Asked asked;

    /** Still to be asked about, the most doubtful first; what was answered meanwhile is passed over. */
    private List<FaceId> open = List.of();

    Misfits(LibraryFaces faces, Asked asked) {
        this.faces = faces;
        this.asked = asked;
    }

    /** @param own cosine distance from the mean direction of the person's other faces */
    private record Named(ClusterableFace face, KnownPerson person, double own) {}

    /** @param doubt by how much it is farther than it should be, as a cosine distance */
    private record Doubtful(ClusterableFace face, KnownPerson person, double own, double doubt) {}

    /**
     * The most doubtful first, each about one face.
     *
     * @param unlooked faces of people that nobody has looked at one by one
     */
    List<Question> best(Map<PersonId, List<FaceId>> unlooked, int most) {
        List<Doubtful> next = next(unlooked, most);
        if (next.isEmpty()) {
            open = all(unlooked).stream().map(doubtful -> doubtful.face().id()).toList();
            next = next(unlooked, most);
        }
        return next.stream().map(Misfits::question).toList();
    }

    private List<Doubtful> next(Map<PersonId, List<FaceId>> unlooked, int most) {
        Map<FaceId, PersonId> personOf = new HashMap<>();
        unlooked.forEach((person, theirs) -> theirs.forEach(face -> personOf.put(face, person)));
        List<Doubtful> next = new ArrayList<>();
        List<FaceId> left = new ArrayList<>();
        for (FaceId face : open) {
            @Nullable PersonId person = personOf.get(face);
            if (next.size() == most) {
                left.add(face);
            } else if (person != null) {
                named(person, List.of(face)).stream()
                        .flatMap(named -> doubtful(named).stream())
                        .forEach(next::add);
            }
        }
        List<FaceId> stays = new ArrayList<>(
                next.stream().map(doubtful -> doubtful.face().id()).toList());
        stays.addAll(left);
        open = stays;
        return next;
    }

    private List<Doubtful> all(Map<PersonId, List<FaceId>> unlooked) {
        return unlooked.entrySet().stream()
                .flatMap(entry -> named(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparingDouble(Named::own).reversed())
                .limit(ReviewThresholds.COMPARED)
                .flatMap(named -> doubtful(named).stream())
                .sorted(WORST_FIRST)
                .toList();
    }

    private List<Named> named(PersonId id, Collection<FaceId> theirs) {
        @Nullable KnownPerson person = faces.known(id);
        List<Named> named = new ArrayList<>();
        if (person == null || person.faces().size() < ReviewThresholds.ENOUGH_TO_COMPARE) {
            return named;
        }
        Set<FaceId> decided = person.faces().stream().map(ClusterableFace::id).collect(Collectors.toUnmodifiableSet());
        for (FaceId faceId : theirs) {
            @Nullable ClusterableFace face = faces.face(faceId);
            if (face != null && !asked.isNamedSkipped(faceId)) {
                double own = decided.contains(faceId)
                        ? person.mean().cosineDistanceFromOthers(face)
                        : person.mean().cosineDistance(MeanDirection.of(List.of(face)));
                named.add(new Named(face, person, own));
            }
        }
        return named;
    }

    private Optional<Doubtful> doubtful(Named named) {
        DistanceScale scale = faces.crowd().rule().scale();
        double beyond = named.own() - scale.cosineDistance(ReviewThresholds.FAR_COSINE_DISTANCE);
        double between = named.own() - nearestOther(named) + scale.difference(ReviewThresholds.DOUBTFUL_MARGIN);
        double doubt = Math.max(beyond, between);
        return doubt > 0
                ? Optional.of(new Doubtful(named.face(), named.person(), named.own(), doubt))
                : Optional.empty();
    }

    private double nearestOther(Named named) {
        List<ClusterableFace> alone = List.of(named.face());
        MeanDirection direction = MeanDirection.of(alone);
        double nearest = Double.POSITIVE_INFINITY;
        for (KnownPerson other : faces.known()) {
            if (other != named.person()) {
                double distance = other.mean().cosineDistance(direction);
                if (distance < nearest && other.maybe(alone)) {
                    nearest = distance;
                }
            }
        }
        return nearest;
    }

    private static Question question(Doubtful doubtful) {
        @Nullable String name = doubtful.person().person().name();
        return new Question.IsThis(
                List.of(doubtful.face().id()),
                Optional.empty(),
                doubtful.person().person().id(),
                name == null ? "" : name,
                true,
                0.5,
                doubtful.own());
    }
}
