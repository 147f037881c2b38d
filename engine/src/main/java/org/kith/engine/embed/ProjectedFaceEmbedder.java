package org.kith.engine.embed;

import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;

/** A network and a projection of its embeddings. Confined to the thread that opened it. */
public final class ProjectedFaceEmbedder implements FaceEmbedder {

    private final FaceEmbedder network;
    private final String projectionId;
    private final EmbeddingProjection projection;

    public ProjectedFaceEmbedder(FaceEmbedder network, String projectionId, EmbeddingProjection projection) {
        this.network = network;
        this.projectionId = projectionId;
        this.projection = projection;
    }

    @Override
    public String modelId() {
        return projectionId;
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        return network.embed(faces).stream().map(projection::apply).toList();
    }

    @Override
    public boolean gaveUpGpu() {
        return network.gaveUpGpu();
    }

    @Override
    public void close() {
        network.close();
    }
}
