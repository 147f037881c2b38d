package org.kith.engine.convert;

import java.util.Random;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * A FaceNet of the kind in circulation: Inception-ResNet-v1 (arXiv:1602.07261) with one block of each kind instead of 5, 10 and
 * 5, an eighth of the channels, and random weights.
 */
final class InceptionResnet {

    static final int SIDE_PX = 160;

    private final TfliteLayers layers;
    private final int sidePx;

    private InceptionResnet(Random random, int sidePx) {
        this.layers = new TfliteLayers(random);
        this.sidePx = sidePx;
    }

    /** @param spelledOut whether the normalisation at the end is made of other operators */
    static byte[] write(Random random, int dimensions, boolean spelledOut) {
        return new InceptionResnet(random, SIDE_PX).network(dimensions, spelledOut);
    }

    /** For pictures of another size, 80 px at least. */
    static byte[] write(Random random, int dimensions, int sidePx) {
        return new InceptionResnet(random, sidePx).network(dimensions, false);
    }

    private byte[] network(int dimensions, boolean spelledOut) {
        int input = layers.file.tensor(1, sidePx, sidePx, 3);
        int x = stem(input);
        x = residual(
                x,
                0.17f,
                layers.concatenation(
                        layers.block(x, 4, 1, 1, 1, TfliteLayers.SAME),
                        chain(x, 4, 1, 1, 3, 3),
                        chain(x, 4, 1, 1, 3, 3, 3, 3)));
        x = layers.concatenation(
                layers.block(x, 48, 3, 3, 2, TfliteLayers.VALID),
                layers.block(chain(x, 24, 1, 1, 3, 3), 32, 3, 3, 2, TfliteLayers.VALID),
                layers.pool(BuiltinOperator.MAX_POOL_2D, x, 3, 2, TfliteLayers.VALID));
        x = residual(
                x,
                0.1f,
                layers.concatenation(layers.block(x, 16, 1, 1, 1, TfliteLayers.SAME), chain(x, 16, 1, 1, 1, 7, 7, 1)));
        x = layers.concatenation(
                layers.block(chain(x, 32, 1, 1), 48, 3, 3, 2, TfliteLayers.VALID),
                layers.block(chain(x, 32, 1, 1, 3, 3), 32, 3, 3, 2, TfliteLayers.VALID),
                layers.pool(BuiltinOperator.MAX_POOL_2D, x, 3, 2, TfliteLayers.VALID));
        x = residual(
                x,
                0.2f,
                layers.concatenation(layers.block(x, 24, 1, 1, 1, TfliteLayers.SAME), chain(x, 24, 1, 1, 1, 3, 3, 1)));
        x = layers.fullyConnected(layers.mean(x), dimensions);
        x = layers.batchNormalised(x, ActivationFunctionType.NONE);
        return layers.file.file(input, spelledOut ? layers.l2SpelledOut(x) : layers.l2Normalization(x));
    }

    private int stem(int input) {
        int x = layers.block(input, 4, 3, 3, 2, TfliteLayers.VALID);
        x = layers.block(x, 4, 3, 3, 1, TfliteLayers.VALID);
        x = layers.block(x, 8, 3, 3, 1, TfliteLayers.SAME);
        x = layers.pool(BuiltinOperator.MAX_POOL_2D, x, 3, 2, TfliteLayers.VALID);
        x = layers.block(x, 10, 1, 1, 1, TfliteLayers.VALID);
        x = layers.block(x, 24, 3, 3, 1, TfliteLayers.VALID);
        return layers.block(x, 32, 3, 3, 2, TfliteLayers.VALID);
    }

    /** Convolutions of the same width one after the other; kernels are pairs of rows and columns. */
    private int chain(int input, int outputs, int... kernels) {
        int x = input;
        for (int k = 0; k < kernels.length; k += 2) {
            x = layers.block(x, outputs, kernels[k], kernels[k + 1], 1, TfliteLayers.SAME);
        }
        return x;
    }

    private int residual(int x, float scale, int branches) {
        int up = layers.convolution(branches, layers.last(x), 1, 1, 1, TfliteLayers.SAME);
        int scaled = layers.multiply(up, layers.file.constant(new float[] {scale}));
        return layers.add(x, scaled, ActivationFunctionType.RELU);
    }
}
