package org.kith.engine.convert;

import java.util.Random;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.AddOptions;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.ConcatenationOptions;
import org.tensorflow.lite.schema.Conv2DOptions;
import org.tensorflow.lite.schema.FullyConnectedOptions;
import org.tensorflow.lite.schema.MulOptions;
import org.tensorflow.lite.schema.Pool2DOptions;
import org.tensorflow.lite.schema.ReducerOptions;

/**
 * The operators of a FaceNet with random numbers, as TensorFlow's converter writes them. Each method gives the tensor it
 * made.
 */
final class TfliteLayers {

    static final byte SAME = org.tensorflow.lite.schema.Padding.SAME;
    static final byte VALID = org.tensorflow.lite.schema.Padding.VALID;

    final TfliteWriter file = new TfliteWriter();
    private final Random random;

    TfliteLayers(Random random) {
        this.random = random;
    }

    /** Without activation; the kernel is rows × columns. */
    int convolution(int input, int outputs, int rows, int columns, int stride, byte padding) {
        int[] in = file.shape(input);
        int each = rows * columns * in[3];
        int weights = file.constant(
                TestLayers.numbers(random, outputs * each, Math.sqrt(2.0 / each)), outputs, rows, columns, in[3]);
        int bias = file.constant(TestLayers.numbers(random, outputs, 0.1), outputs);
        int options = Conv2DOptions.createConv2DOptions(
                file.builder(), padding, stride, stride, ActivationFunctionType.NONE, 1, 1);
        int[] shape = {1, size(in[1], rows, stride, padding), size(in[2], columns, stride, padding), outputs};
        return file.operator(
                BuiltinOperator.CONV_2D, BuiltinOptions.Conv2DOptions, options, shape, input, weights, bias);
    }

    /** Convolution, batch normalisation and ReLU as most converters write them: a product, and a sum with the activation. */
    int block(int input, int outputs, int rows, int columns, int stride, byte padding) {
        return batchNormalised(
                convolution(input, outputs, rows, columns, stride, padding), ActivationFunctionType.RELU);
    }

    int batchNormalised(int input, byte activation) {
        int channels = last(input);
        float[] factors = TestLayers.numbers(random, channels, 0.1);
        for (int c = 0; c < channels; c++) {
            factors[c] += 1;
        }
        int scaled = multiply(input, file.constant(factors, channels));
        return add(scaled, file.constant(TestLayers.numbers(random, channels, 0.1), channels), activation);
    }

    int multiply(int a, int b) {
        int options = MulOptions.createMulOptions(file.builder(), ActivationFunctionType.NONE);
        return file.operator(BuiltinOperator.MUL, BuiltinOptions.MulOptions, options, file.shape(a), a, b);
    }

    int add(int a, int b, byte activation) {
        int options = AddOptions.createAddOptions(file.builder(), activation);
        return file.operator(BuiltinOperator.ADD, BuiltinOptions.AddOptions, options, file.shape(a), a, b);
    }

    int pool(byte builtin, int input, int window, int stride, byte padding) {
        int[] in = file.shape(input);
        int options = Pool2DOptions.createPool2DOptions(
                file.builder(), padding, stride, stride, window, window, ActivationFunctionType.NONE);
        int[] shape = {1, size(in[1], window, stride, padding), size(in[2], window, stride, padding), in[3]};
        return file.operator(builtin, BuiltinOptions.Pool2DOptions, options, shape, input);
    }

    int concatenation(int... inputs) {
        int[] shape = file.shape(inputs[0]).clone();
        shape[3] = IntStream.of(inputs).map(this::last).sum();
        int options = ConcatenationOptions.createConcatenationOptions(file.builder(), 3, ActivationFunctionType.NONE);
        return file.operator(
                BuiltinOperator.CONCATENATION, BuiltinOptions.ConcatenationOptions, options, shape, inputs);
    }

    /** Over rows and columns. */
    int mean(int input) {
        int options = ReducerOptions.createReducerOptions(file.builder(), false);
        return file.operator(
                BuiltinOperator.MEAN,
                BuiltinOptions.ReducerOptions,
                options,
                new int[] {1, last(input)},
                input,
                file.integers(new int[] {1, 2}, 2));
    }

    /** All rows, columns and channels go in. */
    int fullyConnected(int input, int outputs) {
        int inputs = IntStream.of(file.shape(input)).reduce(1, Math::multiplyExact);
        int weights =
                file.constant(TestLayers.numbers(random, outputs * inputs, 1 / Math.sqrt(inputs)), outputs, inputs);
        int options = FullyConnectedOptions.createFullyConnectedOptions(
                file.builder(), ActivationFunctionType.NONE, (byte) 0, false, false);
        return file.operator(
                BuiltinOperator.FULLY_CONNECTED,
                BuiltinOptions.FullyConnectedOptions,
                options,
                new int[] {1, outputs},
                input,
                weights,
                -1);
    }

    int l2Normalization(int input) {
        return file.operator(BuiltinOperator.L2_NORMALIZATION, BuiltinOptions.NONE, 0, file.shape(input), input);
    }

    /** x · 1/√max(Σx², ε), operator by operator. */
    int l2SpelledOut(int input) {
        int squares = file.operator(BuiltinOperator.SQUARE, BuiltinOptions.NONE, 0, file.shape(input), input);
        int options = ReducerOptions.createReducerOptions(file.builder(), true);
        int[] one = {1, 1};
        int sum = file.operator(
                BuiltinOperator.SUM,
                BuiltinOptions.ReducerOptions,
                options,
                one,
                squares,
                file.integers(new int[] {-1}, 1));
        int bounded = file.operator(
                BuiltinOperator.MAXIMUM, BuiltinOptions.NONE, 0, one, sum, file.constant(new float[] {1e-10f}, 1));
        int root = file.operator(BuiltinOperator.RSQRT, BuiltinOptions.NONE, 0, one, bounded);
        return multiply(input, root);
    }

    int last(int tensor) {
        int[] shape = file.shape(tensor);
        return shape[shape.length - 1];
    }

    private static int size(int size, int window, int stride, byte padding) {
        return padding == SAME ? (size + stride - 1) / stride : (size - window) / stride + 1;
    }
}
