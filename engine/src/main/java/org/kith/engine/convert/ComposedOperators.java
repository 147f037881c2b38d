package org.kith.engine.convert;

import java.util.Arrays;
import java.util.Optional;
import org.kith.engine.convert.layer.Broadcast;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Pooling;
import org.kith.engine.convert.layer.Scale;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.Unrolled;
import org.kith.engine.convert.layer.ZeroPadding;
import org.kith.engine.convert.mxnet.Weights;

/** Operators of MXNet that the converter does not write but {@code kith train} does, as the layers that compute the same. */
final class ComposedOperators {

    private final GraphBuilder graph;

    ComposedOperators(GraphBuilder graph) {
        this.graph = graph;
    }

    /**
     * Adds an operator.
     *
     * @return the node of its result; nothing if it is none of these
     * @throws IllegalArgumentException if its attributes are none that are known
     */
    Optional<Integer> add(MxnetNode node) {
        return switch (node.operator()) {
            case "BatchNorm" -> Optional.of(batchNorm(node));
            case "FullyConnected" -> Optional.of(fullyConnected(node));
            case "_maximum" -> Optional.of(maximum(node));
            case "LRN" -> Optional.of(responseNorm(node));
            case "Pooling" -> pooling(node);
            case "Flatten" ->
                shape(node).height() * shape(node).width() > 1
                        ? Optional.of(unrolled(node.operands().get(0)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Shape shape(MxnetNode node) {
        return graph.node(node.operands().get(0)).shape();
    }

    /** (x − mean) / √(variance + ε) · γ + β. */
    private int batchNorm(MxnetNode node) {
        float[] gamma = node.constant(0).values();
        float[] beta = node.constant(1).values();
        float[] mean = node.constant(2).values();
        float[] variance = node.constant(3).values();
        boolean fixed = !node.has("fix_gamma", "False", "0"); // MXNet's default: γ is 1, whatever the file holds
        double epsilon = node.number("eps", 1e-3f);
        float[] factors = new float[gamma.length];
        float[] summands = new float[gamma.length];
        for (int c = 0; c < gamma.length; c++) {
            double factor = (fixed ? 1 : gamma[c]) / Math.sqrt(variance[c] + epsilon);
            factors[c] = (float) factor;
            summands[c] = (float) (beta[c] - mean[c] * factor);
        }
        return graph.add(
                new Offset(summands),
                graph.add(new Scale(factors), node.operands().get(0)));
    }

    /** A convolution of a vector, which is a picture of 1 × 1; a picture is made one before. */
    private int fullyConnected(MxnetNode node) {
        node.require(!node.has("flatten", "False", "0"), "flatten");
        Weights outputsFirst = node.constant(0);
        int outputs = outputsFirst.shape()[0];
        int inputs = outputsFirst.values().length / outputs;
        float[] weights = new float[outputsFirst.values().length];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                weights[i * outputs + o] = outputsFirst.values()[o * inputs + i];
            }
        }
        float[] bias = node.constants().size() > 1 ? node.constant(1).values() : new float[outputs];
        Weights kernel = new Weights(new int[] {1, 1, inputs, outputs}, weights);
        return graph.add(
                new Convolution(kernel, bias, 1, Padding.NONE, 1),
                unrolled(node.operands().get(0)));
    }

    /** As a picture of 1 × 1. */
    private int unrolled(int from) {
        Graph.Node node = graph.node(from);
        if (node.layer() instanceof Flatten) {
            return node.inputs().get(0); // 1 × 1 itself, and in OpenCV a convolution takes no vector
        }
        Shape shape = node.shape();
        return shape.height() * shape.width() == 1 ? from : graph.add(new Unrolled(false), from);
    }

    /** max(a, b) = a + relu(b − a). */
    private int maximum(MxnetNode node) {
        int a = node.operands().get(0);
        int more = graph.add(
                Pointwise.RELU, graph.add(Pointwise.SUBTRACT, node.operands().get(1), a));
        return graph.add(Pointwise.ADD, a, more);
    }

    /** x / (k + α / n · Σ x²)^0.75, the sum over n neighbouring channels; s^0.75 is √s · √√s. */
    private int responseNorm(MxnetNode node) {
        node.require(node.number("beta", 0.75f) == 0.75f, "beta");
        int size = Math.round(node.number("nsize", 0));
        int channels = shape(node).channels();
        float[] neighbours = new float[channels * channels];
        for (int c = 0; c < channels; c++) {
            for (int n = Math.max(c - size / 2, 0); n <= Math.min(c + size / 2, channels - 1); n++) {
                neighbours[n * channels + c] = node.number("alpha", 1e-4f) / size;
            }
        }
        float[] summand = new float[channels];
        Arrays.fill(summand, node.number("knorm", 2));
        Weights kernel = new Weights(new int[] {1, 1, channels, channels}, neighbours);
        int x = node.operands().get(0);
        int sum = graph.add(new Convolution(kernel, summand, 1, Padding.NONE, 1), graph.add(Pointwise.SQUARE, x));
        int root = graph.add(Pointwise.ROOT, sum);
        int power = graph.add(Broadcast.MULTIPLY, root, graph.add(Pointwise.ROOT, root));
        return graph.add(Broadcast.DIVIDE, x, power);
    }

    /** Of the whole picture, or the root of a sum of squares. */
    private Optional<Integer> pooling(MxnetNode node) {
        int x = node.operands().get(0);
        if (node.has("global_pool", "True", "1")) {
            node.require(node.has("pool_type", "avg", "max"), "pool_type");
            Pooling.Kind kind = node.has("pool_type", "avg") ? Pooling.Kind.AVG : Pooling.Kind.MAX;
            return Optional.of(graph.add(
                    new Pooling(kind, shape(node).height(), shape(node).width(), 1, Padding.NONE), x));
        }
        if (!node.has("pool_type", "lp")) {
            return Optional.empty();
        }
        node.require(node.has("p_value", "2"), "p_value");
        node.require(!node.has("pooling_convention", "full"), "pooling_convention");
        int[] window = node.sides("kernel", 1);
        int[] pad = node.sides("pad", 0);
        int squares = graph.add(Pointwise.SQUARE, x);
        Padding zeros = new Padding(pad[0], pad[0], pad[1], pad[1]);
        int padded = zeros.equals(Padding.NONE) ? squares : graph.add(new ZeroPadding(zeros), squares);
        int mean = graph.add(
                new Pooling(Pooling.Kind.AVG, window[0], window[1], node.sides("stride", 1)[0], Padding.NONE), padded);
        float[] area = new float[shape(node).channels()];
        Arrays.fill(area, window[0] * window[1]);
        return Optional.of(graph.add(Pointwise.ROOT, graph.add(new Scale(area), mean)));
    }
}
