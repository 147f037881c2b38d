package org.kith.engine.convert;

import static org.kith.engine.convert.OnnxLayers.integer;
import static org.kith.engine.convert.OnnxLayers.ints;
import static org.kith.engine.convert.OnnxLayers.real;
import static org.kith.engine.convert.OnnxLayers.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onnx.Onnx.AttributeProto;

/** Each ONNX operator that is converted, in its forms, behind a picture of six channels. */
final class OnnxCases {

    static final int CHANNELS = 6;

    private static final int[] NONE = {};

    private final Map<String, Operators> cases = new LinkedHashMap<>();

    /** Adds operators behind a tensor and gives the one they end in. */
    interface Operators {
        String add(OnnxLayers layers, String input);
    }

    private OnnxCases() {
        convolutions();
        transposed();
        activations();
        arithmetic();
        pooling();
        vectors();
        lengths();
        shapes();
    }

    static Map<String, Operators> all() {
        return new OnnxCases().cases;
    }

    private void convolutions() {
        cases.put("Conv 3/2", convolution(3, 1, 8, strides(2), pads(1, 1, 1, 1)));
        cases.put("Conv without a bias", (l, x) -> l.add("Conv", List.of(x, l.random(4, CHANNELS, 1, 1))));
        cases.put("Conv padded at the end", convolution(3, 1, 8, strides(2), pads(0, 1, 1, 2)));
        cases.put("Conv padded at the start", convolution(3, 1, 8, strides(2), pads(2, 1, 0, 1)));
        cases.put("Conv SAME_UPPER", convolution(3, 1, 8, strides(2), text("auto_pad", "SAME_UPPER")));
        cases.put("Conv SAME_LOWER", convolution(3, 1, 8, strides(2), text("auto_pad", "SAME_LOWER")));
        cases.put("Conv SAME_LOWER, even", convolution(4, 1, 8, text("auto_pad", "SAME_LOWER")));
        cases.put("Conv VALID", convolution(3, 1, 8, text("auto_pad", "VALID")));
        cases.put("Conv dilated", convolution(3, 1, 8, ints("dilations", 2, 3), pads(1, 2, 1, 2)));
        cases.put("Conv in groups", convolution(3, 2, 8, integer("group", 2), pads(1, 1, 1, 1)));
        cases.put("Conv depthwise", convolution(3, CHANNELS, CHANNELS, integer("group", CHANNELS), strides(2)));
        cases.put("Conv depthwise, twice", convolution(3, CHANNELS, 2 * CHANNELS, integer("group", CHANNELS)));
        cases.put("Conv behind Pad", (l, x) -> convolution(3, 1, 8, strides(2), pads(1, 0, 1, 0))
                .add(l, padded(l, x, 0, 0, 1, 2, 0, 0, 0, 1)));
        cases.put(
                "Conv of stored bytes",
                (l, x) -> l.add(
                        "Conv",
                        List.of(
                                x,
                                l.opset() < 10
                                        ? l.random(8, CHANNELS, 3, 3)
                                        : l.add(
                                                "DequantizeLinear",
                                                List.of(l.bytes(8, CHANNELS, 3, 3), l.reals(NONE, 0.01f))))));
        cases.put(
                "Conv of bytes stored by outputs",
                (l, x) -> l.add(
                        "Conv",
                        List.of(
                                x,
                                l.opset() < 13
                                        ? l.random(8, CHANNELS, 3, 3)
                                        : l.add(
                                                "DequantizeLinear",
                                                List.of(l.bytes(8, CHANNELS, 3, 3), l.positive(8), l.bytes(8)),
                                                integer("axis", 0)))));
        cases.put(
                "Conv of bytes stored in blocks",
                (l, x) -> l.add(
                        "Conv",
                        List.of(
                                x,
                                l.opset() < 21
                                        ? l.random(8, CHANNELS, 3, 3)
                                        : l.add(
                                                "Reshape",
                                                List.of(
                                                        l.add(
                                                                "DequantizeLinear",
                                                                List.of(
                                                                        l.bytes(8, 54),
                                                                        l.positive(8, 6),
                                                                        l.bytes(8, 6)),
                                                                integer("axis", 1),
                                                                integer("block_size", 9)),
                                                        l.wholes(8, CHANNELS, 3, 3))))));
    }

    private void transposed() {
        cases.put("ConvTranspose 2/2", transposed(2, 1, strides(2)));
        cases.put(
                "ConvTranspose 3/2 and one more",
                transposed(3, 1, strides(2), pads(1, 1, 1, 1), ints("output_padding", 1, 1)));
        cases.put("ConvTranspose 4/2", transposed(4, 1, strides(2), pads(1, 1, 1, 1)));
        cases.put("ConvTranspose cut at the start", transposed(3, 1, strides(2), pads(1, 1, 0, 0)));
        cases.put("ConvTranspose in groups", transposed(2, 2, strides(2), integer("group", 2)));
        cases.put(
                "ConvTranspose depthwise",
                transposed(4, CHANNELS, strides(2), pads(1, 1, 1, 1), integer("group", CHANNELS)));
        cases.put("ConvTranspose SAME_UPPER", transposed(4, 1, strides(2), text("auto_pad", "SAME_UPPER")));
        cases.put(
                "ConvTranspose normalised",
                (l, x) -> normalised(
                        l, transposed(2, 2, strides(2), integer("group", 2)).add(l, x), 2 * CHANNELS));
    }

    private void activations() {
        for (String name : List.of("Relu", "Sigmoid", "Abs", "Neg", "Identity", "Dropout")) {
            cases.put(name, (l, x) -> l.add(name, x));
        }
        cases.put("Sqrt", (l, x) -> l.add("Sqrt", l.add("Abs", x)));
        cases.put("Reciprocal", (l, x) -> l.add("Reciprocal", l.add("Add", List.of(l.add("Abs", x), l.positive(1)))));
        cases.put("Pow", (l, x) -> l.add("Pow", List.of(x, l.reals(NONE, 2))));
        cases.put("LeakyRelu", (l, x) -> l.add("LeakyRelu", x, real("alpha", 0.2f)));
        cases.put("LeakyRelu and Conv", (l, x) -> convolution(3, 1, 8).add(l, l.add("LeakyRelu", x)));
        cases.put("PRelu", (l, x) -> l.add("PRelu", List.of(x, l.random(CHANNELS, 1, 1))));
        cases.put("PRelu of one slope", (l, x) -> l.add("PRelu", List.of(x, l.reals(new int[] {1}, 0.3f))));
        cases.put("PRelu and Conv", (l, x) -> convolution(3, 1, 8, pads(1, 1, 1, 1))
                .add(l, l.add("PRelu", List.of(x, l.random(CHANNELS, 1, 1)))));
        cases.put("PRelu and Conv in groups", (l, x) -> convolution(3, 2, 8, integer("group", 2))
                .add(l, l.add("PRelu", List.of(x, l.random(CHANNELS, 1, 1)))));
        cases.put("Clip", (l, x) -> clipped(l, x, -0.3f, 0.4f));
        cases.put("Clip to 6", (l, x) -> clipped(l, l.add("Mul", List.of(x, l.reals(NONE, 9))), 0, 6));
        cases.put(
                "Clip at the bottom",
                (l, x) -> l.opset() < 11
                        ? l.add("Clip", x, real("min", -0.2f))
                        : l.add("Clip", List.of(x, l.reals(NONE, -0.2f))));
        cases.put("Max", (l, x) -> l.opset() < 8 ? l.add("Relu", x) : l.add("Max", List.of(x, l.reals(NONE, 0.1f))));
        cases.put("BatchNormalization", (l, x) -> normalised(l, l.add("Relu", x), CHANNELS));
        cases.put("BatchNormalization and Conv", (l, x) -> convolution(3, 1, 8)
                .add(l, normalised(l, l.add("Relu", x), CHANNELS)));
        cases.put("BatchNormalization and padded Conv", (l, x) -> convolution(3, 1, 8, pads(1, 1, 1, 1))
                .add(l, normalised(l, l.add("Relu", x), CHANNELS)));
        cases.put(
                "Conv and BatchNormalization",
                (l, x) ->
                        normalised(l, convolution(3, 2, 8, integer("group", 2)).add(l, x), 8));
    }

    private void arithmetic() {
        for (String name : List.of("Add", "Sub", "Mul", "Div")) {
            cases.put(name + " a number", (l, x) -> l.add(name, List.of(x, l.reals(NONE, 0.7f))));
            cases.put(
                    name + " a number for each channel", (l, x) -> l.add(name, List.of(x, l.positive(CHANNELS, 1, 1))));
            cases.put(
                    name + " to one",
                    (l, x) -> l.add(
                            name,
                            List.of(
                                    l.positive(1, CHANNELS, 1, 1),
                                    l.add("Add", List.of(l.add("Abs", x), l.positive(1))))));
            cases.put(
                    name + " two",
                    (l, x) -> l.add(name, List.of(x, l.add("Add", List.of(l.add("Sigmoid", x), l.positive(1))))));
            cases.put(
                    name + " a pixel",
                    (l, x) -> l.add(
                            name,
                            List.of(
                                    x,
                                    l.add(
                                            "Add",
                                            List.of(l.add("GlobalAveragePool", l.add("Abs", x)), l.positive(1))))));
        }
        cases.put(
                "Conv, activated and added",
                (l, x) -> l.add(
                        "Add",
                        List.of(x, l.add("Conv", List.of(l.add("Relu", x), l.random(CHANNELS, CHANNELS, 1, 1))))));
        cases.put("Mul by itself", (l, x) -> l.add("Mul", List.of(x, x)));
        cases.put("Sum", (l, x) -> l.add("Sum", List.of(x, l.add("Relu", x), l.add("Sigmoid", x))));
        cases.put("Concat", (l, x) -> l.add("Concat", List.of(x, l.add("Relu", x)), integer("axis", 1)));
    }

    private void pooling() {
        for (String pool : List.of("MaxPool", "AveragePool")) {
            cases.put(pool + " 2/2", pooled(pool, 2, strides(2)));
            cases.put(pool + " 3/1 padded", pooled(pool, 3, strides(1), pads(1, 1, 1, 1)));
            cases.put(pool + " 3/2 padded", pooled(pool, 3, strides(2), pads(1, 1, 1, 1)));
            cases.put(pool + " SAME_UPPER", pooled(pool, 3, strides(2), text("auto_pad", "SAME_UPPER")));
            cases.put(
                    pool + " rounded up",
                    (l, x) -> l.opset() < 10
                            ? pooled(pool, 2, strides(2)).add(l, x)
                            : pooled(pool, 3, strides(2), integer("ceil_mode", 1))
                                    .add(l, x));
        }
        // from version 19 on ONNX Runtime 1.22 divides by another number where pads differ
        cases.put("AveragePool with its zeros", (l, x) -> pooled(
                        "AveragePool",
                        3,
                        strides(2),
                        l.opset() < 19 ? pads(1, 0, 1, 2) : pads(1, 1, 1, 1),
                        integer("count_include_pad", 1))
                .add(l, x));
        cases.put("GlobalAveragePool", (l, x) -> l.add("GlobalAveragePool", x));
        cases.put("GlobalMaxPool", (l, x) -> l.add("GlobalMaxPool", x));
        cases.put(
                "ReduceMean",
                (l, x) -> l.opset() < 18
                        ? l.add("ReduceMean", x, ints("axes", 2, 3))
                        : l.add("ReduceMean", List.of(x, l.wholes(-1, -2))));
        cases.put(
                "ReduceMax to a vector",
                (l, x) -> l.opset() < 18
                        ? l.add("ReduceMax", x, ints("axes", 2, 3), integer("keepdims", 0))
                        : l.add("ReduceMax", List.of(x, l.wholes(2, 3)), integer("keepdims", 0)));
    }

    private void vectors() {
        cases.put("Flatten", (l, x) -> l.add("Flatten", x));
        cases.put("Gemm", OnnxCases::connected);
        cases.put("Gemm scaled, outputs last", (l, x) -> {
            String vector = l.add("Flatten", pixel(l, x));
            return l.add(
                    "Gemm",
                    List.of(vector, l.random(CHANNELS, 5), l.random(1, 5)),
                    real("alpha", 0.5f),
                    real("beta", 2));
        });
        cases.put("MatMul and Add", (l, x) -> {
            String vector = l.add("Reshape", List.of(pixel(l, x), l.wholes(-1, CHANNELS)));
            return l.add("Add", List.of(l.add("MatMul", List.of(vector, l.random(CHANNELS, 5))), l.random(5)));
        });
        cases.put("BatchNormalization of a vector", (l, x) -> normalised(l, l.add("Flatten", pixel(l, x)), CHANNELS));
        cases.put(
                "PRelu and Gemm of all", (l, x) -> connected(l, l.add("PRelu", List.of(x, l.random(CHANNELS, 1, 1)))));
        cases.put(
                "PRelu, BatchNormalization and Gemm of all",
                (l, x) -> connected(
                        l,
                        l.add(
                                "Dropout",
                                normalised(l, l.add("PRelu", List.of(x, l.random(CHANNELS, 1, 1))), CHANNELS))));
    }

    private void lengths() {
        cases.put(
                "LpNormalization",
                (l, x) -> l.add("LpNormalization", vector(l, x), integer("axis", 1), integer("p", 2)));
        cases.put("ReduceL2 and Div", (l, x) -> {
            String vector = vector(l, x);
            return l.add("Div", List.of(vector, l.axes("ReduceL2", 18, vector, 1)));
        });
        cases.put("ReduceL2, Clip, Expand and Div", (l, x) -> {
            String vector = vector(l, x);
            String length = clipped(l, l.axes("ReduceL2", 18, vector, -1), 1e-12f, Float.MAX_VALUE);
            String expanded = l.opset() < 8 ? length : l.add("Expand", List.of(length, l.add("Shape", vector)));
            return l.add("Div", List.of(vector, expanded));
        });
        cases.put("Mul, ReduceSum, Sqrt, Reciprocal and Mul", (l, x) -> {
            String vector = vector(l, x);
            String sum = l.axes("ReduceSum", 13, l.add("Mul", List.of(vector, vector)), 1, integer("keepdims", 1));
            return l.add("Mul", List.of(vector, l.add("Reciprocal", l.add("Sqrt", sum))));
        });
        cases.put("ReduceSumSquare, Add, Pow and Mul", (l, x) -> {
            String vector = vector(l, x);
            String sum = l.add("Add", List.of(l.axes("ReduceSumSquare", 18, vector, 1), l.reals(NONE, 1e-10f)));
            return l.add("Mul", List.of(vector, l.add("Pow", List.of(sum, l.reals(NONE, -0.5f)))));
        });
        cases.put(
                "ReduceL2 of a picture's channels",
                (l, x) -> l.add("Div", List.of(x, l.axes("ReduceL2", 18, x, 1, integer("keepdims", 1)))));
    }

    private void shapes() {
        cases.put("Pad", (l, x) -> padded(l, x, 0, 0, 1, 0, 0, 0, 2, 3));
        cases.put("Reshape as PyTorch computes it", (l, x) -> {
            String first = l.add("Gather", List.of(l.add("Shape", x), l.wholes(0)), integer("axis", 0));
            String wanted = l.add("Concat", List.of(first, l.wholes(-1)), integer("axis", 0));
            return l.add("Reshape", List.of(x, wanted));
        });
        cases.put("Transpose and Reshape", (l, x) -> {
            String last = l.add("Transpose", l.add("Relu", x), ints("perm", 0, 2, 3, 1));
            return l.add("Reshape", List.of(last, l.wholes(0, -1)));
        });
        cases.put("Transpose, Add, and back", (l, x) -> {
            String last = l.add("Transpose", x, ints("perm", 0, 2, 3, 1));
            return l.add("Transpose", l.add("Add", List.of(last, l.random(CHANNELS))), ints("perm", 0, 3, 1, 2));
        });
        cases.put("Transpose, Reshape and MatMul", (l, x) -> {
            String last = l.add("Transpose", pooled("MaxPool", 4, strides(4)).add(l, x), ints("perm", 0, 2, 3, 1));
            String vector = l.add("Reshape", List.of(last, l.wholes(-1, 4 * CHANNELS)));
            return l.add("MatMul", List.of(vector, l.random(4 * CHANNELS, 5)));
        });
        cases.put("Unsqueeze and Squeeze", (l, x) -> {
            String picture = l.unsqueeze(l.unsqueeze(l.add("Flatten", pixel(l, x)), 2), 3);
            String vector = l.opset() < 13
                    ? l.add("Squeeze", l.add("Relu", picture), ints("axes", 2, 3))
                    : l.add("Squeeze", List.of(l.add("Relu", picture), l.wholes(2, 3)));
            return l.add("MatMul", List.of(vector, l.random(CHANNELS, 5)));
        });
        cases.put("Cast", (l, x) -> l.add("Cast", x, integer("to", 1)));
        cases.put(
                "Constant",
                (l, x) -> l.opset() < 12
                        ? l.add("Relu", x)
                        : l.add("Mul", List.of(x, l.add("Constant", List.of(), real("value_float", 0.3f)))));
    }

    private static AttributeProto strides(long stride) {
        return ints("strides", stride, stride);
    }

    private static AttributeProto pads(long top, long left, long bottom, long right) {
        return ints("pads", top, left, bottom, right);
    }

    private static Operators convolution(int kernel, int groups, int outputs, AttributeProto... attributes) {
        return (l, x) -> l.add(
                "Conv",
                List.of(x, l.random(outputs, CHANNELS / groups, kernel, kernel), l.random(outputs)),
                attributes);
    }

    private static Operators transposed(int kernel, int groups, AttributeProto... attributes) {
        return (l, x) -> l.add(
                "ConvTranspose",
                List.of(x, l.random(CHANNELS, 2 * CHANNELS / groups, kernel, kernel), l.random(2 * CHANNELS)),
                attributes);
    }

    private static Operators pooled(String pool, long kernel, AttributeProto... attributes) {
        AttributeProto[] all = Stream.concat(Stream.of(ints("kernel_shape", kernel, kernel)), Stream.of(attributes))
                .toArray(AttributeProto[]::new);
        return (l, x) -> l.add(pool, List.of(x), all);
    }

    private static String normalised(OnnxLayers l, String x, int channels) {
        return l.add(
                "BatchNormalization",
                List.of(x, l.positive(channels), l.random(channels), l.random(channels), l.positive(channels)),
                real("epsilon", 1e-3f));
    }

    private static String clipped(OnnxLayers l, String x, float least, float most) {
        return l.opset() < 11
                ? l.add("Clip", x, real("min", least), real("max", most))
                : l.add("Clip", List.of(x, l.reals(NONE, least), l.reals(NONE, most)));
    }

    private static String padded(OnnxLayers l, String x, long... pads) {
        return l.opset() < 11 ? l.add("Pad", x, ints("pads", pads)) : l.add("Pad", List.of(x, l.wholes(pads)));
    }

    private static String pixel(OnnxLayers l, String x) {
        return l.add("GlobalAveragePool", x);
    }

    private static String vector(OnnxLayers l, String x) {
        return l.add("Flatten", pixel(l, l.add("Abs", x)));
    }

    /** Of the picture halved to 4 × 4. */
    private static String connected(OnnxLayers l, String x) {
        String vector = l.add("Flatten", pooled("MaxPool", 2, strides(2)).add(l, x));
        return l.add("Gemm", List.of(vector, l.random(5, 16 * CHANNELS), l.random(5)), integer("transB", 1));
    }
}
