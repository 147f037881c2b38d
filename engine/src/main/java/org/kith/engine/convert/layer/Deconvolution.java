package org.kith.engine.convert.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.mxnet.Weights;

/**
 * Transposed convolution: each number of the input adds a multiple of the kernel to the output, a stride from the one of its
 * neighbour.
 *
 * @param weights input channels × (outputs / groups) × kernel rows × kernel columns, as ONNX and MXNet have them
 * @param cut rows and columns of the full result that are left out, as a padding would have added them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Deconvolution(Weights weights, float[] bias, int stride, Padding cut, int groups) implements Layer {

    public Deconvolution {
        int[] shape = weights.shape();
        if (shape.length != 4 || stride < 1 || groups < 1 || shape[0] % groups != 0) {
            throw new IllegalArgumentException("a transposed convolution whose weights, stride and groups do not fit");
        }
        if (bias.length != shape[1] * groups) {
            throw new IllegalArgumentException("a transposed convolution whose weights and bias do not fit");
        }
        if (!isWritable(cut.top(), cut.bottom(), stride) || !isWritable(cut.left(), cut.right(), stride)) {
            throw new IllegalArgumentException("pads that differ");
        }
    }

    /** MXNet cuts both sides alike, and adds less than a stride at the end. */
    private static boolean isWritable(int before, int after, int stride) {
        return before >= 0 && before >= after && before - after < stride;
    }

    /** The same layer with other numbers. */
    public Deconvolution with(float[] newWeights, float[] newBias) {
        return new Deconvolution(new Weights(weights.shape(), newWeights), newBias, stride, cut, groups);
    }

    /** The output channel that a number of the weights adds to. */
    public int outputOf(int weight) {
        int[] shape = weights.shape();
        int kernel = shape[2] * shape[3];
        int group = weight / kernel / shape[1] / (shape[0] / groups);
        return group * shape[1] + weight / kernel % shape[1];
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.channels() != weights.shape()[0]) {
            throw new IllegalArgumentException(
                    in.channels() + " channels into a transposed convolution of " + weights.shape()[0]);
        }
        int height = (in.height() - 1) * stride + weights.shape()[2] - cut.top() - cut.bottom();
        int width = (in.width() - 1) * stride + weights.shape()[3] - cut.left() - cut.right();
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("nothing that is left");
        }
        return new Shape(height, width, bias.length);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        Activations in = inputs.get(0);
        Activations out = Activations.zeros(outputShape(List.of(in.shape())));
        for (int i = 0; i < out.values().length; i++) {
            out.values()[i] = bias[i % bias.length];
        }
        int channels = in.shape().channels();
        for (int i = 0; i < in.values().length; i++) {
            int column = i / channels % in.shape().width();
            int row = i / channels / in.shape().width();
            spread(in.values()[i], i % channels, row * stride - cut.top(), column * stride - cut.left(), out);
        }
        return out;
    }

    private void spread(float value, int channel, int top, int left, Activations out) {
        int[] shape = weights.shape();
        int each = shape[1] * shape[2] * shape[3];
        for (int k = 0; k < each; k++) {
            int y = top + k / shape[3] % shape[2];
            int x = left + k % shape[3];
            if (y >= 0 && y < out.shape().height() && x >= 0 && x < out.shape().width()) {
                int weight = channel * each + k;
                out.values()[(y * out.shape().width() + x) * bias.length + outputOf(weight)] +=
                        value * weights.values()[weight];
            }
        }
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        int weight = symbol.parameter("weight", weights);
        int biases = symbol.parameter("bias", new Weights(new int[] {bias.length}, bias));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("kernel", "(" + weights.shape()[2] + ", " + weights.shape()[3] + ")");
        attributes.put("stride", "(" + stride + ", " + stride + ")");
        attributes.put("pad", "(" + cut.top() + ", " + cut.left() + ")");
        attributes.put("adj", "(" + (cut.top() - cut.bottom()) + ", " + (cut.left() - cut.right()) + ")");
        attributes.put("num_filter", Integer.toString(bias.length));
        attributes.put("num_group", Integer.toString(groups));
        attributes.put("no_bias", "False");
        return symbol.operator("Deconvolution", attributes, List.of(inputs.get(0), weight, biases));
    }
}
