package org.kith.engine.convert.rewrite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Prelu;

/**
 * The way back from {@link PreluCarrying} and {@link PreluSplitting}: of (W(1 − a))·relu(x) + (Wa)·x the weights are the sum of
 * the two, and a channel's slope a is the share of the second. To measure what the carrying is worth without the file the network came from.
 */
public final class PreluRestoring extends GraphRule {

    /** How far the weights may lie from what the slope says, relative to the channel's largest: rounding. */
    private static final double ROUNDING = 1e-5;

    private final Map<Integer, Integer> preluOf = new HashMap<>();

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        if (node.layer() == Pointwise.ADD
                && into.node(inputs.get(0)).layer() instanceof Convolution positive
                && into.node(inputs.get(1)).layer() instanceof Convolution linear
                && isOfOneInput(into.node(inputs.get(0)), into.node(inputs.get(1)), into)
                && fits(positive, linear)) {
            Convolution both = sum(positive, linear);
            Optional<float[]> slopes = slopes(both, linear);
            if (slopes.isPresent()) {
                int x = into.node(inputs.get(1)).inputs().get(0);
                int prelu = preluOf.computeIfAbsent(x, key -> into.add(new Prelu(slopes.get()), key));
                return isOne(both) ? prelu : into.add(both, prelu);
            }
        }
        return into.add(node.layer(), inputs);
    }

    private static boolean isOfOneInput(Graph.Node positive, Graph.Node linear, GraphBuilder graph) {
        Graph.Node relu = graph.node(positive.inputs().get(0));
        return relu.layer() == Pointwise.RELU && relu.inputs().equals(linear.inputs());
    }

    private static boolean fits(Convolution positive, Convolution linear) {
        boolean noBias = true;
        for (float b : linear.bias()) {
            noBias &= b == 0;
        }
        return noBias
                && Arrays.equals(positive.weights().shape(), linear.weights().shape())
                && positive.stride() == linear.stride()
                && positive.padding().equals(linear.padding())
                && positive.groups() == linear.groups();
    }

    private static Convolution sum(Convolution positive, Convolution linear) {
        float[] weights = positive.weights().values().clone();
        for (int k = 0; k < weights.length; k++) {
            weights[k] += linear.weights().values()[k];
        }
        return positive.with(weights, positive.bias());
    }

    /** Whether it leaves every channel as it is. */
    private static boolean isOne(Convolution convolution) {
        boolean one = convolution.depthwise() && convolution.weights().values().length == convolution.outputs();
        for (float weight : convolution.weights().values()) {
            one &= Math.abs(weight - 1) <= ROUNDING;
        }
        for (float bias : convolution.bias()) {
            one &= bias == 0;
        }
        return one;
    }

    /** By least squares for each input channel; empty if the weights are not in that proportion. */
    private static Optional<float[]> slopes(Convolution both, Convolution linear) {
        float[] all = both.weights().values();
        float[] part = linear.weights().values();
        double[] products = new double[both.inputChannels()];
        double[] squares = new double[both.inputChannels()];
        double[] largest = new double[both.inputChannels()];
        for (int k = 0; k < all.length; k++) {
            int channel = both.inputChannelOf(k);
            products[channel] += (double) all[k] * part[k];
            squares[channel] += (double) all[k] * all[k];
            largest[channel] = Math.max(largest[channel], Math.max(Math.abs(all[k]), Math.abs(part[k])));
        }
        float[] slopes = new float[both.inputChannels()];
        for (int c = 0; c < slopes.length; c++) {
            slopes[c] = squares[c] == 0 ? 0 : (float) (products[c] / squares[c]);
        }
        for (int k = 0; k < all.length; k++) {
            int channel = both.inputChannelOf(k);
            if (Math.abs(part[k] - slopes[channel] * all[k]) > ROUNDING * largest[channel]) {
                return Optional.empty();
            }
        }
        return Optional.of(slopes);
    }
}
