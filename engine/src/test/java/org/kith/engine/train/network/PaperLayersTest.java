package org.kith.engine.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The layers against slow plain versions. */
final class PaperLayersTest {

    private static final Volume PICTURE = new Volume(7, 9, 8);

    private final Shape batch = new Shape(1, PICTURE.channels(), PICTURE.height(), PICTURE.width());
    private final float[] picture = BlockRun.noise(new Random(3), batch);
    private final ArchitectureBuilder builder = new ArchitectureBuilder(PICTURE);
    private final PaperLayers layers = new PaperLayers(builder, false);

    @Test
    void responseNormalisationDividesByItsFiveChannels() {
        layers.responseNorm(builder.picture());

        assertClose(forward(picture), plainResponseNorm());
    }

    @Test
    void l2PoolingIsTheNormUnderTheWindow() {
        layers.l2Pool(builder.picture(), KernelWindow.centred(3, 1));

        assertClose(forward(picture), plainL2Pool(1));
    }

    @Test
    void l2PoolingMaySkip() {
        layers.l2Pool(builder.picture(), KernelWindow.centred(3, 2));

        assertClose(forward(picture), plainL2Pool(2));
    }

    @Test
    void l2PoolingOfNothingHasAGradient() {
        int convolved = layers.convolution(builder.picture(), 4, KernelWindow.centred(3, 1));
        layers.l2Pool(convolved, KernelWindow.centred(3, 1));

        try (BlockRun run = new BlockRun(new DesignBlock(builder.build()), batch)) {
            float[] zeros = new float[picture.length];
            float[] target = new float[4 * PICTURE.positions()];
            Arrays.fill(target, 1);
            assertThat(run.learn(zeros, batch, target).values()).allMatch(Float::isFinite);
        }
    }

    @Test
    void maxoutIsTheLargerOfTwoLayers() {
        layers.maxout(builder.picture(), 5);

        try (BlockRun run = new BlockRun(new DesignBlock(builder.build()), batch)) {
            float[] first = plainFullyConnected(run.parameter("_1_weight"), run.parameter("_1_bias"));
            float[] second = plainFullyConnected(run.parameter("_2_weight"), run.parameter("_2_bias"));
            float[] larger = new float[first.length];
            for (int i = 0; i < larger.length; i++) {
                larger[i] = Math.max(first[i], second[i]);
            }
            assertClose(run.forward(picture, batch), larger);
        }
    }

    private float[] forward(float[] input) {
        try (BlockRun run = new BlockRun(new DesignBlock(builder.build()), batch)) {
            return run.forward(input, batch);
        }
    }

    private float at(int channel, int y, int x) {
        boolean inside = channel >= 0
                && channel < PICTURE.channels()
                && y >= 0
                && y < PICTURE.height()
                && x >= 0
                && x < PICTURE.width();
        return inside ? picture[(channel * PICTURE.height() + y) * PICTURE.width() + x] : 0;
    }

    private float[] plainResponseNorm() {
        float[] out = new float[picture.length];
        int o = 0;
        for (int c = 0; c < PICTURE.channels(); c++) {
            for (int y = 0; y < PICTURE.height(); y++) {
                for (int x = 0; x < PICTURE.width(); x++) {
                    double squares = 0;
                    for (int near = c - 2; near <= c + 2; near++) {
                        squares += at(near, y, x) * at(near, y, x);
                    }
                    out[o++] = (float) (at(c, y, x) / Math.pow(2 + 1e-4 * squares, 0.75));
                }
            }
        }
        return out;
    }

    private float[] plainL2Pool(int stride) {
        KernelWindow window = KernelWindow.centred(3, stride);
        int rows = window.outputSide(PICTURE.height());
        int columns = window.outputSide(PICTURE.width());
        float[] out = new float[PICTURE.channels() * rows * columns];
        int o = 0;
        for (int c = 0; c < PICTURE.channels(); c++) {
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    double squares = 0;
                    for (int i = 0; i < window.area(); i++) {
                        float value = at(c, stride * y - 1 + i / 3, stride * x - 1 + i % 3);
                        squares += value * value;
                    }
                    out[o++] = (float) Math.sqrt(squares);
                }
            }
        }
        return out;
    }

    private float[] plainFullyConnected(float[] weights, float[] bias) {
        float[] out = bias.clone();
        for (int o = 0; o < out.length; o++) {
            for (int i = 0; i < picture.length; i++) {
                out[o] += weights[o * picture.length + i] * picture[i];
            }
        }
        return out;
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(2e-5f));
        }
    }
}
