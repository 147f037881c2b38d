package org.kith.engine.store.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.kith.engine.model.Embedding;

/** An embedding as the library keeps it: as many float32 as its model gives, little endian on every machine. */
public final class EmbeddingBlob {

    private EmbeddingBlob() {}

    public static byte[] encode(Embedding embedding) {
        ByteBuffer buffer =
                ByteBuffer.allocate(embedding.dimensions() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(embedding.toArray());
        return buffer.array();
    }

    /** @throws IllegalArgumentException if the bytes are no embedding */
    static Embedding decode(byte[] blob) {
        if (blob.length % Float.BYTES != 0) {
            throw new IllegalArgumentException(blob.length + " bytes, which are no whole numbers");
        }
        float[] values = new float[blob.length / Float.BYTES];
        ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Embedding(values);
    }
}
