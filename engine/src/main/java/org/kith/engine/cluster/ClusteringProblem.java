package org.kith.engine.cluster;

import java.util.Comparator;
import java.util.List;
import org.kith.engine.model.Embedding;

/** The faces to be grouped; all embeddings are of one model. */
public record ClusteringProblem(List<ClusterableFace> faces) {

    public ClusteringProblem {
        faces = List.copyOf(faces);
    }

    /** Without the faces kept aside that nobody has decided: for methods that would take them for as good as others. */
    public ClusteringProblem withoutAside() {
        return new ClusteringProblem(
                faces.stream().filter(ClusterableFace::mayLink).toList());
    }

    /** The faces in an order that depends on nothing but what they look like: what a clustering has to see. */
    public List<ClusterableFace> inOrderOfEmbeddings() {
        return faces.stream()
                .sorted(Comparator.comparing(ClusterableFace::embedding, Embedding.BY_NUMBERS)
                        .thenComparing(face -> face.id().value()))
                .toList();
    }
}
