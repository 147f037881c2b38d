package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.tflite.TfliteReader;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.TrialNetwork;
import org.kith.engine.networks.card.ModelFolder;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;

/**
 * One operator at a time between a convolution and a fully connected layer, which sees where every number stands: TensorFlow
 * Lite, plain Java and MXNet agree, on pictures of odd and even sides.
 */
final class OperatorParityTest {

    private static final long SEED = 1602;
    private static final int CHANNELS = 6;
    private static final int NUMBERS = 8;

    /** Largest difference of one of the numbers of a vector of length 1: a few roundings of float. */
    private static final double ROUNDING = 1e-5;

    private final Random random = new Random(SEED);
    private final Path folder;

    OperatorParityTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Adds operators behind a tensor and gives the tensor they end in. */
    interface Operators {
        int add(TfliteLayers layers, int input);
    }

    @ParameterizedTest(name = "{0}, {1} pixels")
    @MethodSource("operators")
    void theOriginalPlainJavaAndMxnetAgree(String name, int sidePx, Operators operators) throws Exception {
        TfliteLayers layers = new TfliteLayers(random);
        int input = layers.file.tensor(1, sidePx, sidePx, 3);
        int before = layers.convolution(input, CHANNELS, 3, 3, 1, TfliteLayers.SAME);
        int output = layers.l2Normalization(layers.fullyConnected(operators.add(layers, before), NUMBERS));
        Path tflite = Files.write(folder.resolve("one.tflite"), layers.file.file(input, output));
        Path model = folder.resolve("one-1");
        ModelConversion.convert(
                NetworkFile.of(tflite), FaceInput.DEFAULT, Optional.empty(), model, PreluForm.SPLIT, Runnable::run);
        ModelFolder converted = ModelFolder.verified(model);
        Shape face = new Shape(sidePx, sidePx, 3);
        Activations picture = TestLayers.picture(random, face);

        float[] original;
        float[] mxnet;
        try (TrialNetwork network = TrialNetwork.open(Installation.fromSystemProperties(), converted)) {
            mxnet = network.outputs(TestLayers.planes(picture));
            original = TfliteEngine.run(tflite, picture);
        }
        float[] read = TfliteReader.read(tflite).forward(picture).values();
        float[] readBack = MxnetGraph.read(converted, face).forward(picture).values();

        assertThat(TestLayers.largestDifference(read, original))
                .as("seed %d, as read", SEED)
                .isLessThan(ROUNDING);
        assertThat(TestLayers.largestDifference(Arrays.copyOf(readBack, NUMBERS), original))
                .as("seed %d, read back", SEED)
                .isLessThan(ROUNDING);
        assertThat(TestLayers.largestDifference(Arrays.copyOf(mxnet, NUMBERS), original))
                .as("seed %d, in MXNet", SEED)
                .isLessThan(ROUNDING);
    }

    static Stream<Arguments> operators() {
        return IntStream.of(9, 10).boxed().flatMap(OperatorParityTest::operators);
    }

    private static Stream<Arguments> operators(int sidePx) {
        return Stream.concat(
                pooling(sidePx),
                Stream.of(
                        arguments("zeros around", sidePx, padded(1, 2, 1, 2)),
                        arguments("zeros before", sidePx, padded(2, 0, 2, 0)),
                        arguments("zeros around a convolution", sidePx, (Operators) (layers, x) ->
                                layers.convolution(padded(1, 2, 0, 1).add(layers, x), 4, 3, 3, 2, TfliteLayers.VALID)),
                        arguments("mean", sidePx, (Operators) TfliteLayers::mean),
                        arguments("concatenation", sidePx, (Operators) (layers, x) ->
                                layers.concatenation(x, layers.convolution(x, 2, 1, 1, 1, TfliteLayers.SAME), x)),
                        arguments("PReLU", sidePx, (Operators) OperatorParityTest::prelu),
                        arguments("scalar product", sidePx, (Operators)
                                (layers, x) -> layers.multiply(x, layers.file.constant(new float[] {0.17f}))),
                        arguments("product with a vector", sidePx, (Operators)
                                (layers, x) -> layers.multiply(x, layers.mean(x))),
                        arguments(
                                "batch normalisation before", sidePx, (Operators) (layers, x) -> layers.batchNormalised(
                                        pooled(BuiltinOperator.MAX_POOL_2D, 2, 2, TfliteLayers.VALID)
                                                .add(layers, x),
                                        ActivationFunctionType.RELU6)),
                        arguments("RELU6", sidePx, simple(BuiltinOperator.RELU6)),
                        arguments("logistic", sidePx, simple(BuiltinOperator.LOGISTIC)),
                        arguments("fully connected", sidePx, (Operators) (layers, x) -> layers.fullyConnected(x, 12))));
    }

    private static Stream<Arguments> pooling(int sidePx) {
        return Stream.of(BuiltinOperator.MAX_POOL_2D, BuiltinOperator.AVERAGE_POOL_2D)
                .flatMap(pool -> Stream.of(
                        arguments(
                                BuiltinOperator.name(pool) + " 3/2 valid",
                                sidePx,
                                pooled(pool, 3, 2, TfliteLayers.VALID)),
                        arguments(
                                BuiltinOperator.name(pool) + " 3/2 same",
                                sidePx,
                                pooled(pool, 3, 2, TfliteLayers.SAME)),
                        arguments(
                                BuiltinOperator.name(pool) + " 3/1 same",
                                sidePx,
                                pooled(pool, 3, 1, TfliteLayers.SAME)),
                        arguments(
                                BuiltinOperator.name(pool) + " 2/2 same",
                                sidePx,
                                pooled(pool, 2, 2, TfliteLayers.SAME)),
                        arguments(
                                BuiltinOperator.name(pool) + " 5/3 same",
                                sidePx,
                                pooled(pool, 5, 3, TfliteLayers.SAME))));
    }

    private static Operators pooled(byte pool, int window, int stride, byte padding) {
        return (layers, x) -> layers.pool(pool, x, window, stride, padding);
    }

    private static Operators simple(byte builtin) {
        return (layers, x) -> layers.file.operator(builtin, BuiltinOptions.NONE, 0, layers.file.shape(x), x);
    }

    private static Operators padded(int top, int bottom, int left, int right) {
        return (layers, x) -> {
            int[] in = layers.file.shape(x);
            int[] shape = {1, in[1] + top + bottom, in[2] + left + right, in[3]};
            int zeros = layers.file.integers(new int[] {0, 0, top, bottom, left, right, 0, 0}, 4, 2);
            return layers.file.operator(BuiltinOperator.PAD, BuiltinOptions.NONE, 0, shape, x, zeros);
        };
    }

    private static int prelu(TfliteLayers layers, int x) {
        float[] slopes = {0.25f, -0.5f, 0, 1, 0.1f, 2};
        int constant = layers.file.constant(slopes, 1, 1, CHANNELS);
        return layers.file.operator(BuiltinOperator.PRELU, BuiltinOptions.NONE, 0, layers.file.shape(x), x, constant);
    }
}
