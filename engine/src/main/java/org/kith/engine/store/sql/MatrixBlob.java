package org.kith.engine.store.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.kith.engine.model.EmbeddingProjection;

/** A projection as the library keeps it: float32, little endian on every machine, row by row. */
public final class MatrixBlob {

    private MatrixBlob() {}

    public static byte[] encode(EmbeddingProjection projection) {
        float[] matrix = projection.toArray();
        ByteBuffer buffer = ByteBuffer.allocate(matrix.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(matrix);
        return buffer.array();
    }

    public static EmbeddingProjection decode(byte[] blob) {
        float[] matrix = new float[blob.length / Float.BYTES];
        ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(matrix);
        return new EmbeddingProjection(matrix);
    }
}
