package org.kith.engine.convert.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.mxnet.Weights;

/**
 * Convolution, plain or depthwise.
 *
 * @param weights kernel rows × kernel columns × (input channels / groups) × outputs
 * @param groups 1, or as many as there are channels: then each channel has its own kernel
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Convolution(Weights weights, float[] bias, int stride, Padding padding, int groups) implements Layer {

    public Convolution {
        if (weights.shape().length != 4 || bias.length != weights.shape()[3] || stride < 1) {
            throw new IllegalArgumentException("a convolution whose weights, bias and stride do not fit");
        }
        if (groups != 1 && (groups != bias.length || weights.shape()[2] != 1)) {
            throw new IllegalArgumentException("a grouped convolution that is not depthwise");
        }
    }

    public int outputs() {
        return bias.length;
    }

    int kernelHeight() {
        return weights.shape()[0];
    }

    int kernelWidth() {
        return weights.shape()[1];
    }

    public boolean depthwise() {
        return groups > 1;
    }

    public int inputChannels() {
        return weights.shape()[2] * groups;
    }

    /** The input channel that a number of the weights is multiplied with. */
    public int inputChannelOf(int weight) {
        return depthwise() ? weight % outputs() : weight / outputs() % inputChannels();
    }

    /** The same layer with other numbers. */
    public Convolution with(float[] newWeights, float[] newBias) {
        int[] shape = weights.shape().clone();
        shape[3] = newBias.length;
        return new Convolution(new Weights(shape, newWeights), newBias, stride, padding, groups);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.channels() != inputChannels()) {
            throw new IllegalArgumentException(in.channels() + " channels into a convolution of " + inputChannels());
        }
        return new Shape(
                (in.height() + padding.top() + padding.bottom() - kernelHeight()) / stride + 1,
                (in.width() + padding.left() + padding.right() - kernelWidth()) / stride + 1,
                outputs());
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        return new PlainConvolution(this).apply(inputs.get(0));
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        // MXNet pads both sides alike; where the bottom needs more than the top, the kernel grows by rows of zeros at
        // its
        // top instead: the same numbers without a Pad operator, which would break oneDNN's blocked layout
        int growRows = padding.bottom() - padding.top();
        int growColumns = padding.right() - padding.left();
        int kernelRows = kernelHeight() + growRows;
        int kernelColumns = kernelWidth() + growColumns;
        int weight = symbol.parameter("weight", grown(growRows, growColumns));
        int biases = symbol.parameter("bias", new Weights(new int[] {bias.length}, bias));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("kernel", "(" + kernelRows + ", " + kernelColumns + ")");
        attributes.put("stride", "(" + stride + ", " + stride + ")");
        attributes.put("pad", "(" + padding.bottom() + ", " + padding.right() + ")");
        attributes.put("num_filter", Integer.toString(outputs()));
        attributes.put("num_group", Integer.toString(groups));
        attributes.put("no_bias", "False");
        return symbol.operator("Convolution", attributes, List.of(inputs.get(0), weight, biases));
    }

    /** The weights as MXNet has them, outputs × inputs × rows × columns, with zeros added at the top and the left. */
    private Weights grown(int growRows, int growColumns) {
        int in = weights.shape()[2];
        int rows = kernelHeight() + growRows;
        int columns = kernelWidth() + growColumns;
        float[] out = new float[outputs() * in * rows * columns];
        int from = 0;
        for (int y = growRows; y < rows; y++) {
            for (int x = growColumns; x < columns; x++) {
                for (int i = 0; i < in; i++) {
                    for (int o = 0; o < outputs(); o++) {
                        out[((o * in + i) * rows + y) * columns + x] = weights.values()[from++];
                    }
                }
            }
        }
        return new Weights(new int[] {outputs(), in, rows, columns}, out);
    }
}
