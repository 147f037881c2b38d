package org.kith.engine.convert.layer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.mxnet.Weights;

/**
 * Convolution, plain, in groups or depthwise.
 *
 * @param weights kernel rows × kernel columns × (input channels / groups) × outputs
 * @param groups parts of the channels that know nothing of each other; as many as there are channels: each has its own kernel
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Convolution(Weights weights, float[] bias, int stride, Padding padding, int groups) implements Layer {

    public Convolution {
        if (weights.shape().length != 4 || bias.length != weights.shape()[3] || stride < 1) {
            throw new IllegalArgumentException("a convolution whose weights, bias and stride do not fit");
        }
        if (groups < 1 || bias.length % groups != 0) {
            throw new IllegalArgumentException(bias.length + " outputs in " + groups + " groups");
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
        return groups > 1 && groups == outputs() && weights.shape()[2] == 1;
    }

    public int inputChannels() {
        return weights.shape()[2] * groups;
    }

    /** The input channel that a number of the weights is multiplied with. */
    public int inputChannelOf(int weight) {
        int each = weights.shape()[2]; // of a group
        int group = weight % outputs() / (outputs() / groups);
        return group * each + weight / outputs() % each;
    }

    /** The same layer with other numbers. */
    public Convolution with(float[] newWeights, float[] newBias) {
        int[] shape = weights.shape().clone();
        shape[3] = newBias.length;
        return new Convolution(new Weights(shape, newWeights), newBias, stride, padding, groups);
    }

    /** What one of the groups computes from its channels. */
    Convolution group(int group) {
        int all = outputs();
        int each = all / groups;
        int[] shape = {kernelHeight(), kernelWidth(), weights.shape()[2], each};
        float[] values = new float[weights.values().length / groups];
        for (int k = 0; k < values.length / each; k++) {
            System.arraycopy(weights.values(), k * all + group * each, values, k * each, each);
        }
        float[] biases = Arrays.copyOfRange(bias, group * each, (group + 1) * each);
        return new Convolution(new Weights(shape, values), biases, stride, padding, 1);
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
        // its top instead, and the other way round: the same numbers without a Pad operator, which would break oneDNN's
        // blocked layout
        int growRows = padding.bottom() - padding.top();
        int growColumns = padding.right() - padding.left();
        int kernelRows = kernelHeight() + Math.abs(growRows);
        int kernelColumns = kernelWidth() + Math.abs(growColumns);
        int weight = symbol.parameter("weight", grown(growRows, growColumns));
        int biases = symbol.parameter("bias", new Weights(new int[] {bias.length}, bias));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("kernel", "(" + kernelRows + ", " + kernelColumns + ")");
        attributes.put("stride", "(" + stride + ", " + stride + ")");
        attributes.put(
                "pad",
                "(" + Math.max(padding.top(), padding.bottom()) + ", " + Math.max(padding.left(), padding.right())
                        + ")");
        attributes.put("num_filter", Integer.toString(outputs()));
        attributes.put("num_group", Integer.toString(groups));
        attributes.put("no_bias", "False");
        return symbol.operator("Convolution", attributes, List.of(inputs.get(0), weight, biases));
    }

    /** The weights as ONNX has them: outputs × inputs × rows × columns. */
    public Weights outputsFirst() {
        return grown(0, 0);
    }

    /**
     * The weights as MXNet has them, outputs × inputs × rows × columns, with zeros added at the top and the left, or the bottom
     * and the right where their number is negative.
     */
    private Weights grown(int growRows, int growColumns) {
        int in = weights.shape()[2];
        int rows = kernelHeight() + Math.abs(growRows);
        int columns = kernelWidth() + Math.abs(growColumns);
        int top = Math.max(growRows, 0);
        int left = Math.max(growColumns, 0);
        float[] out = new float[outputs() * in * rows * columns];
        int from = 0;
        for (int y = top; y < top + kernelHeight(); y++) {
            for (int x = left; x < left + kernelWidth(); x++) {
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
