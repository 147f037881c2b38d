package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class EmbeddingBlobTest {

    @Test
    void anEmbeddingIs512BytesLittleEndian() {
        float[] values = new float[Embedding.DIMENSIONS];
        values[1] = 1;

        byte[] blob = EmbeddingBlob.encode(new Embedding(values));

        byte[] expected = new byte[512];
        expected[6] = (byte) 0x80; // 1.0f is 3F800000
        expected[7] = 0x3F;
        assertThat(blob).isEqualTo(expected);
    }

    @Test
    void anEmbeddingComesBackBitForBit() {
        Random random = new Random(7);
        float[] values = new float[Embedding.DIMENSIONS];
        double norm = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            norm += values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(norm);
        }
        Embedding embedding = new Embedding(values);

        assertThat(EmbeddingBlob.decode(EmbeddingBlob.encode(embedding))).isEqualTo(embedding);
    }

    @Test
    void aWideEmbeddingHasFourBytesANumber() {
        float[] values = new float[Embedding.MOST_DIMENSIONS];
        values[500] = -1;
        Embedding embedding = new Embedding(values);

        byte[] blob = EmbeddingBlob.encode(embedding);

        assertThat(blob).hasSize(2048);
        assertThat(EmbeddingBlob.decode(blob)).isEqualTo(embedding);
    }

    @Test
    void bytesOfAnotherLengthAreNoEmbedding() {
        assertThatThrownBy(() -> EmbeddingBlob.decode(new byte[511])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void landmarksComeBackInTheirOrder() {
        Landmarks landmarks = Landmarks.of(List.of(
                new Point(0.25, 0.5),
                new Point(0.75, 0.5),
                new Point(0.5, -0.125),
                new Point(0.25, 1.25),
                new Point(1, 0)));

        byte[] blob = LandmarksBlob.encode(landmarks);

        assertThat(blob).hasSize(40);
        assertThat(Arrays.copyOf(blob, 8)).isEqualTo(new byte[] {0, 0, (byte) 0x80, 0x3E, 0, 0, 0, 0x3F});
        assertThat(LandmarksBlob.decode(blob)).isEqualTo(landmarks);
    }
}
