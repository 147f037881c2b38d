package org.kith.engine.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.Embedding;

/** What every embedder keeps to, fake or real. */
abstract class FaceEmbedderContract {

    private static final double ROUNDING = 1e-4;

    private final List<AlignedFace> faces = FaceCrops.random(12, 7);

    abstract FaceEmbedder embedder();

    @Test
    void noFacesGiveNoEmbeddings() {
        assertThat(embedder().embed(List.of())).isEmpty();
    }

    @Test
    void eachFaceHasOneEmbeddingOfNormOne() {
        List<Embedding> embeddings = embedder().embed(faces);

        assertThat(embeddings).hasSize(faces.size());
        assertThat(embeddings).allSatisfy(e -> {
            double squaredNorm = 0;
            for (float v : e.toArray()) {
                squaredNorm += (double) v * v;
            }
            assertThat(squaredNorm).isBetween(0.9999, 1.0001);
        });
    }

    @Test
    void embeddingsComeInTheOrderOfTheFaces() {
        List<AlignedFace> reversed = new ArrayList<>(faces);
        Collections.reverse(reversed);
        List<Embedding> backwards = new ArrayList<>(embedder().embed(reversed));
        Collections.reverse(backwards);

        assertSame(embedder().embed(faces), backwards);
    }

    @Test
    void batchesDoNotChangeTheResult() {
        List<Embedding> alone = new ArrayList<>();
        faces.forEach(face -> alone.addAll(embedder().embed(List.of(face))));

        assertSame(embedder().embed(faces), alone);
        assertSame(embedder().embed(faces.subList(0, 7)), alone.subList(0, 7));
        assertSame(embedder().embed(faces.subList(3, 22)), alone.subList(3, 22));
    }

    @Test
    void differentPicturesAreApart() {
        List<Embedding> embeddings = embedder().embed(List.of(faces.get(0), faces.get(2), faces.get(4)));

        assertThat(embeddings.get(0).squaredDistance(embeddings.get(1))).isGreaterThan(0.05);
        assertThat(embeddings.get(0).squaredDistance(embeddings.get(2))).isGreaterThan(0.05);
        assertThat(embeddings.get(1).squaredDistance(embeddings.get(2))).isGreaterThan(0.05);
    }

    @Test
    void embeddingsCarryAModelId() {
        assertThat(embedder().modelId()).isNotBlank();
    }

    private static void assertSame(List<Embedding> expected, List<Embedding> actual) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).squaredDistance(expected.get(i)))
                    .as("face %d", i)
                    .isLessThan(ROUNDING);
        }
    }
}
