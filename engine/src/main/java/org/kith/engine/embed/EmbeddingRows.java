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
     * @param dimensions that the model's card promises
     * @throws EngineException if the network gives another number of them than its model promises
     */
    static List<Embedding> of(String modelId, float[] values, int faces, int dimensions) {
        if (values.length != faces * dimensions) {
            throw new EngineException(EmbeddingFault.OTHER_DIMENSIONS, modelId, values.length / faces, dimensions);
        }
        List<Embedding> embeddings = new ArrayList<>(faces);
        for (int i = 0; i < faces; i++) {
            // Embedding checks the norm: what the network did not normalise is an error, not something to make good
            embeddings.add(new Embedding(Arrays.copyOfRange(values, i * dimensions, (i + 1) * dimensions)));
        }
        return embeddings;
    }
}
