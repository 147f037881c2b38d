package org.kith.engine.grouping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.Apart;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.Rejection;

/** A library's faces as clustering sees them. */
public final class LibraryProblem {

    private LibraryProblem() {}

    public static ClusteringProblem of(ClusteringInput snapshot) {
        Map<FaceId, Set<PersonId>> notPeople = new HashMap<>();
        for (Rejection rejection : snapshot.rejections()) {
            notPeople.computeIfAbsent(rejection.face(), face -> new HashSet<>()).add(rejection.person());
        }
        Map<FaceId, Map<Long, Integer>> sides = Apart.byFace(snapshot.apart());
        return new ClusteringProblem(snapshot.faces().stream()
                .map(face -> new ClusterableFace(
                        face.id(),
                        face.photo(),
                        face.embedding(),
                        face.role(),
                        face.quality(),
                        Optional.ofNullable(face.decided()),
                        notPeople.getOrDefault(face.id(), Set.of()),
                        sides.getOrDefault(face.id(), Map.of())))
                .toList());
    }
}
