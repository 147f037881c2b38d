package org.kith.engine.convert.rewrite;

import java.util.List;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Scale;

/**
 * What a batch normalisation does ahead of a convolution becomes part of its weights, W(sx + t) + b = (Ws)x + (Wt + b), where
 * that is exact: a summand must not meet zeros that are put around the picture. The scaling of the network's input stays: it is
 * cheap, and makes exact numbers of bytes.
 */
public final class NormFoldingAhead extends GraphRule {

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        if (!(node.layer() instanceof Convolution convolution)) {
            return into.add(node.layer(), inputs);
        }
        int input = inputs.get(0);
        Convolution folded = convolution;
        while (isFoldable(into.node(input).layer(), folded) && isInside(into.node(input), into)) {
            folded = folded(into.node(input).layer(), folded);
            input = into.node(input).inputs().get(0);
        }
        return into.add(folded, input);
    }

    private static boolean isFoldable(Layer layer, Convolution convolution) {
        return layer instanceof Scale
                || (layer instanceof Offset && convolution.padding().equals(Padding.NONE));
    }

    /** Whether a layer works on what other layers computed, not on the picture that goes in. */
    private static boolean isInside(Graph.Node node, GraphBuilder graph) {
        Graph.Node before = node;
        while (before.layer() instanceof Scale || before.layer() instanceof Offset) {
            before = graph.node(before.inputs().get(0));
        }
        return !before.inputs().isEmpty();
    }

    private static Convolution folded(Layer layer, Convolution convolution) {
        float[] weights = convolution.weights().values().clone();
        if (layer instanceof Scale scale) {
            for (int k = 0; k < weights.length; k++) {
                weights[k] *= scale.factors()[convolution.inputChannelOf(k)];
            }
            return convolution.with(weights, convolution.bias());
        }
        float[] summands = ((Offset) layer).summands();
        double[] sums = new double[convolution.outputs()];
        for (int k = 0; k < weights.length; k++) {
            sums[k % sums.length] += (double) weights[k] * summands[convolution.inputChannelOf(k)];
        }
        float[] bias = new float[sums.length];
        for (int o = 0; o < bias.length; o++) {
            bias[o] = (float) (convolution.bias()[o] + sums[o]);
        }
        return convolution.with(weights, bias);
    }
}
