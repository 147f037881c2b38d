package org.kith.engine.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/**
 * Two faces of one photo in one group are two people, unless the photo is a collage: the one nearer to the others stays, the
 * other one is alone again.
 */
final class Doubles {

    private final Map<FaceId, ClusterableFace> faces = new HashMap<>();
    private final Collages collages;

    Doubles(List<ClusterableFace> faces, Collages collages) {
        faces.forEach(face -> this.faces.put(face.id(), face));
        this.collages = collages;
    }

    /** The group without the weaker face of each double, and these each alone. */
    Stream<FaceGroup> parted(FaceGroup group) {
        Set<FaceId> leaving = of(group.faces(), face -> false);
        if (leaving.isEmpty()) {
            return Stream.of(group);
        }
        List<FaceId> staying =
                group.faces().stream().filter(face -> !leaving.contains(face)).toList();
        return Stream.concat(
                Stream.of(new FaceGroup(group.person(), staying)),
                leaving.stream().map(face -> new FaceGroup(Optional.empty(), List.of(face))));
    }

    /**
     * The weaker faces of each photo.
     *
     * @param stays who stays whatever it looks like; so does whom the user said they are
     */
    Set<FaceId> of(List<FaceId> group, Predicate<FaceId> stays) {
        List<ClusterableFace> members =
                group.stream().map(id -> Objects.requireNonNull(faces.get(id))).toList();
        Map<PhotoId, List<ClusterableFace>> byPhoto = members.stream()
                .filter(face -> !collages.show(face))
                .collect(Collectors.groupingBy(ClusterableFace::photo));
        byPhoto.values().removeIf(together -> together.size() == 1);
        Set<FaceId> leaving = new HashSet<>();
        if (byPhoto.isEmpty()) {
            return leaving;
        }
        MeanDirection mean = MeanDirection.of(members);
        Predicate<ClusterableFace> settled = face -> face.person().isPresent() || stays.test(face.id());
        for (List<ClusterableFace> together : byPhoto.values()) {
            together.stream()
                    .sorted(Comparator.comparing((ClusterableFace face) -> !settled.test(face))
                            .thenComparingDouble(mean::cosineDistanceFromOthers)
                            .thenComparing(face -> face.id().value()))
                    .skip(1)
                    .filter(settled.negate())
                    .forEach(face -> leaving.add(face.id()));
        }
        return leaving;
    }
}
