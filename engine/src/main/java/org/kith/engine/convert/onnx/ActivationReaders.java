package org.kith.engine.convert.onnx;

import java.util.Arrays;
import org.kith.engine.convert.layer.AtLeast;
import org.kith.engine.convert.layer.Clip;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Shape;

/** The ONNX operators that work number by number. */
final class ActivationReaders {

    private static final int CLIP_WITH_OPERANDS = 11;
    private static final float LEAK = 0.01f; // ONNX's own

    private ActivationReaders() {}

    static Value relu(OnnxNode node) {
        return node.add(Pointwise.RELU, node.tensor(0));
    }

    static Value sigmoid(OnnxNode node) {
        return node.add(Pointwise.LOGISTIC, node.tensor(0));
    }

    static Value absolute(OnnxNode node) {
        return node.add(Pointwise.ABSOLUTE, node.tensor(0));
    }

    static Value root(OnnxNode node) {
        return node.add(Pointwise.ROOT, node.tensor(0));
    }

    static Value reciprocal(OnnxNode node) {
        return node.add(Pointwise.RECIPROCAL, node.tensor(0));
    }

    static Value power(OnnxNode node) {
        float exponent = node.single(1);
        Tensor base = node.tensor(0);
        if (exponent == 2) {
            return node.add(Pointwise.SQUARE, base);
        }
        if (exponent == 0.5f) {
            return node.add(Pointwise.ROOT, base);
        }
        node.require(exponent == -0.5f, Unsupported.ANOTHER_EXPONENT);
        return node.add(Pointwise.RECIPROCAL_ROOT, base);
    }

    static Value leakyRelu(OnnxNode node) {
        Tensor input = node.tensor(0);
        float[] slopes = new float[node.shape(input).channels()];
        Arrays.fill(slopes, node.real("alpha", LEAK));
        return node.add(new Prelu(slopes), input);
    }

    static Value prelu(OnnxNode node) {
        Tensor input = node.tensor(0);
        Constant slopes = node.constant(1);
        Shape shape = node.shape(input);
        // MXNet's exporter wrote a row of slopes, which by ONNX's own rules would belong to columns
        boolean isRowOfChannels = slopes.dims().length == 1
                && input.rank() == 4
                && !input.channelsLast()
                && slopes.size() == shape.channels()
                && slopes.size() != shape.width();
        return node.add(new Prelu(isRowOfChannels ? slopes.floats() : node.perChannel(1, input)), input);
    }

    /** Bounds are attributes, from version 11 on operands; either may be left out. */
    static Value clip(OnnxNode node) {
        Tensor input = node.tensor(0);
        boolean operands = node.opset() >= CLIP_WITH_OPERANDS;
        float least = operands ? node.has(1) ? node.single(1) : -Float.MAX_VALUE : node.real("min", -Float.MAX_VALUE);
        float most = operands ? node.has(2) ? node.single(2) : Float.MAX_VALUE : node.real("max", Float.MAX_VALUE);
        if (most >= Float.MAX_VALUE) {
            return least == 0 ? node.add(Pointwise.RELU, input) : node.add(new AtLeast(least), input);
        }
        return node.add(least == 0 && most == 6 ? Pointwise.RELU6 : new Clip(least, most), input);
    }

    /** With a constant only: a bound. */
    static Value maximum(OnnxNode node) {
        node.require(node.operands() == 2, Unsupported.MORE_THAN_ONE_BOUND);
        int computed = node.isComputed(0) ? 0 : 1;
        return node.add(new AtLeast(node.single(1 - computed)), node.tensor(computed));
    }
}
