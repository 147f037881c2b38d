package org.kith.engine.convert.onnx;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.convert.layer.Broadcast;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Scale;

/** The ONNX operators of two operands, of which one may be constant, and the one that is made of them. */
final class ArithmeticReaders {

    private static final float EPSILON = 1e-5f; // ONNX's own
    private static final int LAST_WITH_SPATIAL = 8;

    private ArithmeticReaders() {}

    /** Of as many operands as there are. */
    static Value sum(OnnxNode node) {
        if (node.operands() == 2 && !(node.isComputed(0) && node.isComputed(1))) {
            int computed = node.isComputed(0) ? 0 : 1;
            Tensor tensor = node.tensor(computed);
            return node.add(new Offset(node.perChannel(1 - computed, tensor)), tensor);
        }
        Tensor sum = node.tensor(0);
        for (int i = 1; i < node.operands(); i++) {
            sum = two(node, sum, node.tensor(i), Pointwise.ADD, Broadcast.ADD);
        }
        return sum;
    }

    static Value difference(OnnxNode node) {
        if (node.isComputed(0) && node.isComputed(1)) {
            return two(node, node.tensor(0), node.tensor(1), Pointwise.SUBTRACT, Broadcast.SUBTRACT);
        }
        if (node.isComputed(1)) {
            Tensor tensor = node.tensor(1);
            return node.add(new Offset(node.perChannel(0, tensor)), scaled(node, tensor, -1));
        }
        Tensor tensor = node.tensor(0);
        float[] negative = node.perChannel(1, tensor);
        for (int c = 0; c < negative.length; c++) {
            negative[c] = -negative[c];
        }
        return node.add(new Offset(negative), tensor);
    }

    static Value product(OnnxNode node) {
        if (node.isComputed(0) && node.isComputed(1)) {
            Tensor first = node.tensor(0);
            Tensor second = node.tensor(1);
            return first.node() == second.node()
                    ? node.add(Pointwise.SQUARE, first)
                    : two(node, first, second, Broadcast.MULTIPLY, Broadcast.MULTIPLY);
        }
        int computed = node.isComputed(0) ? 0 : 1;
        Tensor tensor = node.tensor(computed);
        return node.add(new Scale(node.perChannel(1 - computed, tensor)), tensor);
    }

    static Value quotient(OnnxNode node) {
        if (node.isComputed(0) && node.isComputed(1)) {
            return two(node, node.tensor(0), node.tensor(1), Broadcast.DIVIDE, Broadcast.DIVIDE);
        }
        if (node.isComputed(1)) {
            Tensor tensor = node.tensor(1);
            return node.add(new Scale(node.perChannel(0, tensor)), node.add(Pointwise.RECIPROCAL, tensor));
        }
        Tensor tensor = node.tensor(0);
        float[] factors = node.perChannel(1, tensor);
        for (int c = 0; c < factors.length; c++) {
            factors[c] = 1 / factors[c];
        }
        return node.add(new Scale(factors), tensor);
    }

    static Value negative(OnnxNode node) {
        return scaled(node, node.tensor(0), -1);
    }

    /** γ·(x − mean)/√(variance + ε) + β: a factor and a summand for each channel. */
    static Value batchNormalization(OnnxNode node) {
        node.require(node.whole("training_mode", 0) == 0, Unsupported.TRAINING);
        node.require(node.opset() > LAST_WITH_SPATIAL || node.whole("spatial", 1) == 1, Unsupported.CONSTANT_PER_PIXEL);
        Tensor input = node.tensor(0);
        node.require(!input.channelsLast(), Unsupported.CHANNELS_LAST);
        double epsilon = node.real("epsilon", EPSILON);
        float[] gamma = node.constant(1).floats();
        float[] beta = node.constant(2).floats();
        float[] mean = node.constant(3).floats();
        float[] variance = node.constant(4).floats();
        float[] factors = new float[gamma.length];
        float[] summands = new float[gamma.length];
        for (int c = 0; c < gamma.length; c++) {
            double factor = gamma[c] / Math.sqrt(variance[c] + epsilon);
            factors[c] = (float) factor;
            summands[c] = (float) (beta[c] - mean[c] * factor);
        }
        return node.add(new Offset(summands), node.add(new Scale(factors), input));
    }

    private static Tensor scaled(OnnxNode node, Tensor tensor, float factor) {
        float[] factors = new float[node.shape(tensor).channels()];
        Arrays.fill(factors, factor);
        return node.add(new Scale(factors), tensor);
    }

    private static Tensor two(OnnxNode node, Tensor a, Tensor b, Layer alike, Broadcast otherwise) {
        node.require(a.rank() == b.rank(), Unsupported.ANOTHER_SHAPE);
        node.require(a.channelsLast() == b.channelsLast(), Unsupported.CHANNELS_LAST);
        Layer layer = node.shape(a).equals(node.shape(b)) ? alike : otherwise;
        return a.at(node.add(layer, List.of(a.node(), b.node())));
    }
}
