package org.kith.engine.convert.onnx;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Deconvolution;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.ZeroPadding;
import org.kith.engine.convert.mxnet.Weights;

/** ONNX's convolutions. */
final class ConvolutionReaders {

    /** More than any network has, and few enough zeros to keep. */
    private static final int LARGEST_DILATION = 64;

    private ConvolutionReaders() {}

    static Value convolution(OnnxNode node) {
        Window window = Window.of(node);
        Tensor input = node.picture(0);
        Weights weights = rowsFirst(dilated(node, kernel(node), window.dilations()));
        int[] shape = weights.shape();
        Padding padding = window.padding(node.shape(input), shape[0], shape[1]);
        if (node.graphNode(input).layer() instanceof ZeroPadding zeros) { // becomes the convolution's own
            padding = sum(padding, zeros.padding());
            input = input.at(node.graphNode(input).inputs().get(0));
        }
        return node.add(new Convolution(weights, bias(node, shape[3]), window.stride(), padding, groups(node)), input);
    }

    static Value transposed(OnnxNode node) {
        Window window = Window.of(node);
        Tensor input = node.picture(0);
        node.require(Arrays.stream(window.dilations()).allMatch(d -> d == 1), Unsupported.DILATION);
        Weights weights = kernel(node);
        int[] shape = weights.shape();
        int groups = groups(node);
        long[] more = node.row("output_padding").orElse(new long[2]);
        node.require(more.length == 2, Unsupported.NOT_TWO_DIMENSIONS);
        Shape in = node.shape(input);
        long[] wanted = node.row("output_shape").orElse(null);
        Padding cut;
        if (wanted != null || window.isSame()) {
            int height = wanted == null ? in.height() * window.stride() : (int) wanted[wanted.length - 2];
            int width = wanted == null ? in.width() * window.stride() : (int) wanted[wanted.length - 1];
            int rows = window.stride() * (in.height() - 1) + (int) more[0] + shape[2] - height;
            int columns = window.stride() * (in.width() - 1) + (int) more[1] + shape[3] - width;
            cut = window.isUpper() ? window.split(rows, columns) : window.splitLower(rows, columns);
        } else {
            cut = window.padding(in, shape[2], shape[3]);
        }
        Padding less = new Padding(cut.top(), cut.bottom() - (int) more[0], cut.left(), cut.right() - (int) more[1]);
        return node.add(
                new Deconvolution(weights, bias(node, shape[1] * groups), window.stride(), less, groups), input);
    }

    private static Weights kernel(OnnxNode node) {
        Constant kernel = node.constant(1);
        int[] dims = kernel.dims();
        node.require(dims.length == 4, Unsupported.NOT_TWO_DIMENSIONS);
        long[] said = node.row("kernel_shape").orElse(new long[] {dims[2], dims[3]});
        node.require(Arrays.equals(said, new long[] {dims[2], dims[3]}), Unsupported.OTHER_KERNEL);
        return kernel.weights();
    }

    private static int groups(OnnxNode node) {
        return Math.toIntExact(node.whole("group", 1));
    }

    private static float[] bias(OnnxNode node, int outputs) {
        return node.has(2) ? node.constant(2).floats() : new float[outputs];
    }

    private static Padding sum(Padding a, Padding b) {
        return new Padding(a.top() + b.top(), a.bottom() + b.bottom(), a.left() + b.left(), a.right() + b.right());
    }

    /** A dilated kernel is a larger one with zeros in between. */
    private static Weights dilated(OnnxNode node, Weights weights, int[] dilations) {
        node.require(IntStream.of(dilations).allMatch(d -> d >= 1 && d <= LARGEST_DILATION), Unsupported.DILATION);
        int[] shape = weights.shape();
        int rows = (shape[2] - 1) * dilations[0] + 1;
        int columns = (shape[3] - 1) * dilations[1] + 1;
        float[] out = new float[shape[0] * shape[1] * rows * columns];
        for (int k = 0; k < weights.values().length; k++) {
            int column = k % shape[3];
            int row = k / shape[3] % shape[2];
            int kernel = k / shape[3] / shape[2];
            out[(kernel * rows + row * dilations[0]) * columns + column * dilations[1]] = weights.values()[k];
        }
        return new Weights(new int[] {shape[0], shape[1], rows, columns}, out);
    }

    /** From outputs × inputs × rows × columns to rows × columns × inputs × outputs. */
    private static Weights rowsFirst(Weights weights) {
        int[] shape = weights.shape();
        int kernel = shape[2] * shape[3];
        float[] out = new float[weights.values().length];
        for (int o = 0; o < shape[0]; o++) {
            for (int i = 0; i < shape[1]; i++) {
                for (int k = 0; k < kernel; k++) {
                    out[(k * shape[1] + i) * shape[0] + o] = weights.values()[(o * shape[1] + i) * kernel + k];
                }
            }
        }
        return new Weights(new int[] {shape[2], shape[3], shape[1], shape[0]}, out);
    }
}
