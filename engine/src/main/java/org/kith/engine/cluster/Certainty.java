package org.kith.engine.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kith.engine.model.FaceId;

/** Which faces of a group that would go to somebody the user knows go there without anybody asked: its {@link Core}. */
final class Certainty {

    private final Map<FaceId, ClusterableFace> faces = new HashMap<>();
    private final Core core;

    Certainty(ClusteringProblem problem, JoinRule rule) {
        problem.faces().forEach(face -> faces.put(face.id(), face));
        this.core = new Core(new Crowd(problem.faces(), rule), rule);
    }

    Set<FaceId> of(List<FaceId> group) {
        Set<FaceId> certain = new HashSet<>();
        core.of(group.stream()
                        .map(face -> Objects.requireNonNull(faces.get(face)))
                        .toList())
                .forEach(face -> certain.add(face.id()));
        return certain;
    }
}
