package org.kith.engine.convert.rewrite;

import java.util.List;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Scale;

/**
 * What a batch normalisation, or a residual block's scale, does to the outputs of a convolution becomes part of its weights:
 * s·(Wx + b) + t = (sW)x + (sb + t).
 */
public final class BatchNormFolding extends GraphRule {

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        if (!inputs.isEmpty() && into.node(inputs.get(0)).layer() instanceof Convolution convolution) {
            List<Integer> before = into.node(inputs.get(0)).inputs();
            if (node.layer() instanceof Scale scale) {
                return into.add(scaled(convolution, scale.factors()), before);
            }
            if (node.layer() instanceof Offset shift) {
                return into.add(shifted(convolution, shift.summands()), before);
            }
        }
        return into.add(node.layer(), inputs);
    }

    private static Convolution scaled(Convolution convolution, float[] factors) {
        float[] weights = convolution.weights().values().clone();
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= factors[k % factors.length];
        }
        float[] bias = convolution.bias().clone();
        for (int o = 0; o < bias.length; o++) {
            bias[o] *= factors[o];
        }
        return convolution.with(weights, bias);
    }

    private static Convolution shifted(Convolution convolution, float[] summands) {
        float[] bias = convolution.bias().clone();
        for (int o = 0; o < bias.length; o++) {
            bias[o] += summands[o];
        }
        return convolution.with(convolution.weights().values(), bias);
    }
}
