package org.kith.engine.store.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.kith.engine.model.Embedding;

/** An embedding as the library keeps it: 128 float32, little endian on every machine. */
public final class EmbeddingBlob {

    static final int BYTES = Embedding.DIMENSIONS * Float.BYTES;

    private EmbeddingBlob() {}

    public static byte[] encode(Embedding embedding) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(embedding.toArray());
        return buffer.array();
    }

    /** @throws IllegalArgumentException if the bytes are no embedding */
    static Embedding decode(byte[] blob) {
        if (blob.length != BYTES) {
            throw new IllegalArgumentException(blob.length + " bytes instead of " + BYTES);
        }
        float[] values = new float[Embedding.DIMENSIONS];
        ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Embedding(values);
    }
}
