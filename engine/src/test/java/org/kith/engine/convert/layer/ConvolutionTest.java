package org.kith.engine.convert.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.convert.TestLayers;

final class ConvolutionTest {

    private static final long SEED = 3;

    private final Random random = new Random(SEED);

    @Test
    void denseLayersMatchTheSlowDefinition() {
        for (int kernel : new int[] {1, 3, 5}) {
            for (int stride : new int[] {1, 2}) {
                for (int channels : new int[] {3, 8}) {
                    Shape in = new Shape(9, 8, channels);
                    Padding padding = Padding.same(in, kernel, kernel, stride);
                    assertMatches(TestLayers.dense(random, in, kernel, 7, stride, padding), in);
                }
            }
        }
    }

    @Test
    void depthwiseLayersMatchTheSlowDefinition() {
        for (int stride : new int[] {1, 2}) {
            Shape in = new Shape(8, 9, 6);
            assertMatches(TestLayers.depthwise(random, in, 3, stride, Padding.same(in, 3, 3, stride)), in);
            assertMatches(TestLayers.depthwise(random, in, 3, stride, Padding.NONE), in);
        }
    }

    @Test
    void samePaddingGivesTheOddRowToTheBottom() {
        assertThat(Padding.same(new Shape(112, 112, 3), 3, 3, 2)).isEqualTo(new Padding(0, 1, 0, 1));
        assertThat(Padding.same(new Shape(7, 112, 3), 3, 3, 2)).isEqualTo(new Padding(1, 1, 0, 1));
        assertThat(Padding.same(new Shape(56, 56, 3), 3, 3, 1)).isEqualTo(new Padding(1, 1, 1, 1));
        assertThat(Padding.same(new Shape(56, 56, 3), 1, 1, 2)).isEqualTo(Padding.NONE);
    }

    @Test
    void aPictureOfOtherChannelsIsRefused() {
        Convolution layer = TestLayers.dense(random, new Shape(4, 4, 3), 1, 2, 1, Padding.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.outputShape(List.of(new Shape(4, 4, 5))))
                .withMessage("5 channels into a convolution of 3");
    }

    private void assertMatches(Convolution layer, Shape in) {
        Activations picture = TestLayers.picture(random, in);
        Shape out = layer.outputShape(List.of(in));

        assertThat(TestLayers.largestDifference(layer.forward(List.of(picture)).values(), slow(layer, picture, out)))
                .as("%s of %s, seed %d", layer, in, SEED)
                .isLessThan(1e-5);
    }

    private static float[] slow(Convolution layer, Activations picture, Shape out) {
        Shape in = picture.shape();
        float[] result = new float[out.size()];
        for (int i = 0; i < result.length; i++) {
            int o = i % out.channels();
            int outX = i / out.channels() % out.width();
            int outY = i / out.channels() / out.width();
            double sum = layer.bias()[o];
            for (int k = 0; k < layer.weights().values().length; k++) {
                int each = layer.weights().shape()[2];
                int c = k / layer.outputs() % each;
                int kx = k / layer.outputs() / each % layer.kernelWidth();
                int ky = k / layer.outputs() / each / layer.kernelWidth();
                int y = outY * layer.stride() + ky - layer.padding().top();
                int x = outX * layer.stride() + kx - layer.padding().left();
                boolean inside = y >= 0 && y < in.height() && x >= 0 && x < in.width();
                if (k % layer.outputs() == o && inside) {
                    int channel = layer.depthwise() ? o : c;
                    sum += (double) layer.weights().values()[k]
                            * picture.values()[(y * in.width() + x) * in.channels() + channel];
                }
            }
            result[i] = (float) sum;
        }
        return result;
    }
}
