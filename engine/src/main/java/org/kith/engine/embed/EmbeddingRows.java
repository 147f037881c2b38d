package org.kith.engine.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;

/** What a network gave for a batch, face by face. */
final class EmbeddingRows {

    private EmbeddingRows() {}

    /**
     * Checks and cuts.
     *
     * @param values of all faces, one after the other
     * @throws EngineException if the network gives another number of them than its model promises
     */
    static List<Embedding> of(String modelId, float[] values, int faces) {
        if (values.length != faces * Embedding.DIMENSIONS) {
            throw new EngineException(
                    EmbeddingFault.OTHER_DIMENSIONS, modelId, values.length / faces, Embedding.DIMENSIONS);
        }
        List<Embedding> embeddings = new ArrayList<>(faces);
        for (int i = 0; i < faces; i++) {
            // Embedding checks the norm: what the network did not normalise is an error, not something to make good
            embeddings.add(new Embedding(
                    Arrays.copyOfRange(values, i * Embedding.DIMENSIONS, (i + 1) * Embedding.DIMENSIONS)));
        }
        return embeddings;
    }
}
