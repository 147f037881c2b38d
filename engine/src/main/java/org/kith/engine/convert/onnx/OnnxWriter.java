package org.kith.engine.convert.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kith.engine.convert.layer.AtLeast;
import org.kith.engine.convert.layer.Broadcast;
import org.kith.engine.convert.layer.ChannelSum;
import org.kith.engine.convert.layer.Clip;
import org.kith.engine.convert.layer.Concatenation;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Deconvolution;
import org.kith.engine.convert.layer.Expansion;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.layer.L2Normalization;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Pooling;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Scale;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.Unrolled;
import org.kith.engine.convert.layer.ZeroPadding;
import org.kith.engine.convert.mxnet.Weights;

/**
 * From layers to an ONNX file of 32-bit numbers, with operators that OpenCV's DNN reads: what runs where MXNet has no natives.
 */
public final class OnnxWriter {

    private final OnnxModel model = new OnnxModel();

    private OnnxWriter() {}

    /** The file. */
    public static byte[] file(Graph graph) {
        OnnxWriter writer = new OnnxWriter();
        List<String> names = new ArrayList<>();
        for (Graph.Node node : graph.nodes()) {
            names.add(writer.write(
                    node.layer(), node.inputs().stream().map(names::get).toList()));
        }
        for (int output : graph.outputs()) {
            Shape shape = graph.node(output).shape();
            boolean vector = graph.node(output).layer() instanceof Flatten
                    || graph.node(output).layer() instanceof L2Normalization;
            writer.model.output(names.get(output), vector ? new int[] {1, shape.channels()} : dims(shape));
        }
        return writer.model.toBytes();
    }

    private static int[] dims(Shape shape) {
        return new int[] {1, shape.channels(), shape.height(), shape.width()};
    }

    /** Adds what a layer does, and gives its result's name. */
    private String write(Layer layer, List<String> inputs) {
        String x = inputs.isEmpty() ? "" : inputs.get(0);
        if (layer instanceof Input input) {
            return model.input(dims(input.shape()));
        }
        if (layer instanceof Pointwise pointwise) {
            return pointwise(pointwise, inputs);
        }
        if (layer instanceof Broadcast broadcast) {
            return model.operator(
                    switch (broadcast) {
                        case ADD -> "Add";
                        case SUBTRACT -> "Sub";
                        case MULTIPLY -> "Mul";
                        case DIVIDE -> "Div";
                    },
                    inputs);
        }
        if (layer instanceof Convolution convolution) {
            return convolution(convolution, x);
        }
        if (layer instanceof Deconvolution deconvolution) {
            return deconvolution(deconvolution, x);
        }
        if (layer instanceof Scale scale) {
            return model.operator("Mul", List.of(x, perChannel(scale.factors())));
        }
        if (layer instanceof Offset offset) {
            return model.operator("Add", List.of(x, perChannel(offset.summands())));
        }
        if (layer instanceof Prelu prelu) {
            int[] dims = {prelu.slopes().length, 1, 1};
            return model.operator("PRelu", List.of(x, model.reals(dims, prelu.slopes())));
        }
        if (layer instanceof Pooling pooling) {
            return pooling(pooling, x);
        }
        return other(layer, inputs, x);
    }

    private String other(Layer layer, List<String> inputs, String x) {
        if (layer instanceof Concatenation) {
            return model.operator("Concat", inputs, Map.of("axis", new long[] {1}));
        }
        if (layer instanceof ZeroPadding zeros) {
            Padding p = zeros.padding();
            String pads = model.wholes(0, 0, p.top(), p.left(), 0, 0, p.bottom(), p.right());
            return model.operator("Pad", List.of(x, pads));
        }
        if (layer instanceof ChannelSum) {
            return reduced("ReduceSum", x);
        }
        if (layer instanceof AtLeast bound) {
            return clip(x, bound.bound(), Float.MAX_VALUE);
        }
        if (layer instanceof Clip clip) {
            return clip(x, clip.least(), clip.most());
        }
        if (layer instanceof Flatten) {
            return model.operator("Flatten", List.of(x), Map.of("axis", new long[] {1}));
        }
        if (layer instanceof Unrolled unrolled) {
            String picture = unrolled.channelsLast()
                    ? model.operator("Transpose", List.of(x), Map.of("perm", new long[] {0, 2, 3, 1}))
                    : x;
            return model.operator("Reshape", List.of(picture, model.wholes(0, -1, 1, 1)));
        }
        if (layer instanceof Expansion expansion) {
            float[] ones = new float[expansion.channels()];
            Arrays.fill(ones, 1);
            return model.operator("Mul", List.of(x, perChannel(ones))); // OpenCV's Expand refuses it
        }
        if (layer instanceof L2Normalization) {
            return model.operator("Div", List.of(x, reduced("ReduceL2", x)));
        }
        throw new IllegalArgumentException("the layer " + layer);
    }

    private String pointwise(Pointwise layer, List<String> inputs) {
        String x = inputs.get(0);
        return switch (layer) {
            case RELU -> model.operator("Relu", inputs);
            case RELU6 -> clip(x, 0, 6);
            case LOGISTIC -> model.operator("Sigmoid", inputs);
            case ABSOLUTE -> model.operator("Abs", inputs);
            case SQUARE -> model.operator("Mul", List.of(x, x));
            case ROOT -> model.operator("Sqrt", inputs);
            case RECIPROCAL_ROOT -> model.operator("Reciprocal", List.of(model.operator("Sqrt", inputs)));
            case RECIPROCAL -> model.operator("Reciprocal", inputs);
            case ADD -> model.operator("Add", inputs);
            case SUBTRACT -> model.operator("Sub", inputs);
        };
    }

    private String clip(String x, float least, float most) {
        return model.operator("Clip", List.of(x, model.real(least), model.real(most)));
    }

    private String reduced(String operator, String x) {
        return model.operator(operator, List.of(x), Map.of("axes", new long[] {1}, "keepdims", new long[] {1}));
    }

    private String perChannel(float[] values) {
        return model.reals(new int[] {1, values.length, 1, 1}, values);
    }

    private String convolution(Convolution layer, String x) {
        Weights weights = layer.outputsFirst();
        int[] shape = weights.shape();
        Padding p = layer.padding();
        return model.operator(
                "Conv",
                List.of(
                        x,
                        model.reals(shape, weights.values()),
                        model.reals(new int[] {layer.outputs()}, layer.bias())),
                Map.of(
                        "kernel_shape", new long[] {shape[2], shape[3]},
                        "strides", new long[] {layer.stride(), layer.stride()},
                        "pads", new long[] {p.top(), p.left(), p.bottom(), p.right()},
                        "dilations", new long[] {1, 1},
                        "group", new long[] {layer.groups()}));
    }

    private String deconvolution(Deconvolution layer, String x) {
        int[] shape = layer.weights().shape();
        Padding cut = layer.cut();
        return model.operator(
                "ConvTranspose",
                List.of(
                        x,
                        model.reals(shape, layer.weights().values()),
                        model.reals(new int[] {layer.bias().length}, layer.bias())),
                Map.of(
                        "kernel_shape", new long[] {shape[2], shape[3]},
                        "strides", new long[] {layer.stride(), layer.stride()},
                        "pads", new long[] {cut.top(), cut.left(), cut.top(), cut.left()},
                        "output_padding", new long[] {cut.top() - cut.bottom(), cut.left() - cut.right()},
                        "dilations", new long[] {1, 1},
                        "group", new long[] {layer.groups()}));
    }

    private String pooling(Pooling layer, String x) {
        Padding p = layer.padding();
        return model.operator(
                layer.kind() == Pooling.Kind.MAX ? "MaxPool" : "AveragePool",
                List.of(x),
                Map.of(
                        "kernel_shape", new long[] {layer.height(), layer.width()},
                        "strides", new long[] {layer.stride(), layer.stride()},
                        "pads", new long[] {p.top(), p.left(), p.bottom(), p.right()}));
    }
}
