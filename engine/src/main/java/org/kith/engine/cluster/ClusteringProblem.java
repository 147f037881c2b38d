package org.kith.engine.cluster;

import java.util.List;

/** The faces to be grouped; all embeddings are of one model. */
public record ClusteringProblem(List<ClusterableFace> faces) {

    public ClusteringProblem {
        faces = List.copyOf(faces);
    }
}
