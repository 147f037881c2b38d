package org.kith.engine.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.Embedding;

class MirroredFaceEmbedderTest extends FaceEmbedderContract {

    private final FaceEmbedder network = new FakeFaceEmbedder();
    private final FaceEmbedder mirrored = new MirroredFaceEmbedder(network);

    @Override
    FaceEmbedder embedder() {
        return mirrored;
    }

    @Test
    void aFaceAndItsMirrorImageAreOne() {
        AlignedFace face = FaceCrops.random(1, 1).get(0);
        List<Embedding> both = mirrored.embed(List.of(face, face.mirrored()));
        assertThat(both.get(0).squaredDistance(both.get(1))).isLessThan(1e-6);
        assertThat(network.embed(List.of(face)).get(0).squaredDistance(both.get(0)))
                .isGreaterThan(1e-3);
    }

    @Test
    void liesHalfWayBetweenTheTwoPasses() {
        AlignedFace face = FaceCrops.random(1, 2).get(0);
        Embedding embedding = mirrored.embed(List.of(face)).get(0);
        List<Embedding> passes = network.embed(List.of(face, face.mirrored()));
        assertThat(embedding.squaredDistance(passes.get(0)))
                .isCloseTo(embedding.squaredDistance(passes.get(1)), within(1e-5));
        assertThat(embedding.squaredDistance(passes.get(0)))
                .isLessThan(passes.get(0).squaredDistance(passes.get(1)));
    }

    @Test
    void whatIsStoredSaysThatItWasMirrored() {
        assertThat(mirrored.modelId()).isNotEqualTo(network.modelId()).startsWith(network.modelId());
    }
}
