package org.kith.engine.cluster;

import java.util.List;
import org.kith.engine.model.FaceRole;

/** The faces to be grouped; all embeddings are of one model. */
public record ClusteringProblem(List<ClusterableFace> faces) {

    public ClusteringProblem {
        faces = List.copyOf(faces);
    }

    /** Without the faces kept aside that nobody has decided: for methods that would take them for as good as others. */
    public ClusteringProblem withoutAside() {
        return new ClusteringProblem(faces.stream()
                .filter(face -> face.role() != FaceRole.ASIDE || face.person().isPresent())
                .toList());
    }
}
