package org.kith.engine.embed;

import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.Embedding;

/** Maps aligned faces to embeddings. Confined to the thread that opened it. */
public interface FaceEmbedder extends AutoCloseable {

    /** Stored with each embedding: embeddings of two models are never compared. */
    String modelId();

    /** One embedding a face, in the same order; the result does not depend on how faces are batched beyond rounding. */
    List<Embedding> embed(List<AlignedFace> faces);

    /** Whether it computes on the CPU because the memory of the GPU ran out. */
    default boolean gaveUpGpu() {
        return false;
    }

    @Override
    void close();
}
