package org.kith.engine.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.kith.engine.model.Embedding;

final class DesignBlockTest {

    private static final int BATCH = 2;

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NN1"})
    void embeddingsHaveNormOne(Network network) {
        assertUnitNorms(network.design());
    }

    @ParameterizedTest
    @EnumSource(names = {"NN2", "NN4"})
    void soTheyHaveWithBatchNormalisation(Network network) {
        assertUnitNorms(network.batchNormalised());
    }

    /** 140 million parameters. */
    @Test
    @Tag("nightly")
    void soTheyHaveInTheLargestNetwork() {
        assertUnitNorms(Network.NN1.design());
    }

    @ParameterizedTest
    @EnumSource(names = {"NN4", "NNS2", "MOBILEFACENET", "SMALL"})
    void aGradientReachesEveryParameter(Network network) {
        assertGradients(network.design());
    }

    @Test
    void soItDoesWithBatchNormalisation() {
        assertGradients(Network.NN4.batchNormalised());
    }

    @Test
    void trainingMovesTheAveragesOfBatchNormalisation() {
        NetworkDesign design = Network.SMALL.design();
        Shape batch = batch(design, 8);
        float[] pictures = BlockRun.noise(random, batch);
        try (BlockRun run = new BlockRun(design.block(), batch)) {
            float[] meansBefore = run.parameter("moving_mean");
            run.forward(pictures, batch);
            assertThat(run.parameter("moving_mean")).isEqualTo(meansBefore);

            run.learn(pictures, batch, target(8));

            assertThat(run.parameter("moving_mean")).isNotEqualTo(meansBefore).doesNotContain(Float.NaN);
        }
    }

    @Test
    void stepsAgainstTheGradientLessenTheLoss() {
        NetworkDesign design = Network.SMALL.design();
        Shape batch = batch(design, 8);
        float[] pictures = BlockRun.noise(random, batch);
        float[] target = target(8);
        try (BlockRun run = new BlockRun(design.block(), batch)) {
            double before = squaredDistance(run.forward(pictures, batch), target);
            for (int i = 0; i < 15; i++) {
                run.learn(pictures, batch, target);
            }
            assertThat(squaredDistance(run.forward(pictures, batch), target)).isLessThan(before);
        }
    }

    private void assertUnitNorms(NetworkDesign design) {
        Shape batch = batch(design, BATCH);
        try (BlockRun run = new BlockRun(design.block(), batch)) {
            float[] embeddings = run.forward(BlockRun.noise(random, batch), batch);

            assertThat(embeddings).hasSize(BATCH * Embedding.DIMENSIONS);
            for (int i = 0; i < BATCH; i++) {
                double squares = 0;
                for (int d = 0; d < Embedding.DIMENSIONS; d++) {
                    squares += Math.pow(embeddings[i * Embedding.DIMENSIONS + d], 2);
                }
                assertThat(Math.sqrt(squares)).isCloseTo(1, within(1e-4));
            }
        }
    }

    private void assertGradients(NetworkDesign design) {
        Shape batch = batch(design, BATCH);
        try (BlockRun run = new BlockRun(design.block(), batch)) {
            Map<String, Float> largest = run.learn(BlockRun.noise(random, batch), batch, target(BATCH));

            assertThat(largest).hasSize((int) design.architecture().learned().stream()
                    .filter(Learned::byGradient)
                    .count());
            assertThat(largest)
                    .allSatisfy((name, size) ->
                            assertThat(size).as(name).isPositive().isFinite());
        }
    }

    private static Shape batch(NetworkDesign design, int pictures) {
        return new Shape(pictures, 3, design.inputHeight(), design.inputWidth());
    }

    /** Directions to learn. */
    private float[] target(int pictures) {
        float[] numbers = new float[pictures * Embedding.DIMENSIONS];
        for (int i = 0; i < pictures; i++) {
            numbers[i * Embedding.DIMENSIONS + random.nextInt(Embedding.DIMENSIONS)] = 1;
        }
        return numbers;
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow(a[i] - b[i], 2);
        }
        return sum;
    }
}
