package org.kith.engine.convert.rewrite;

import java.util.List;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Deconvolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Scale;

/**
 * What a batch normalisation, or a residual block's scale, does to the outputs of a convolution, transposed or not, becomes
 * part of its weights: s·(Wx + b) + t = (sW)x + (sb + t).
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
        if (!inputs.isEmpty() && into.node(inputs.get(0)).layer() instanceof Deconvolution deconvolution) {
            List<Integer> before = into.node(inputs.get(0)).inputs();
            if (node.layer() instanceof Scale scale) {
                return into.add(scaled(deconvolution, scale.factors()), before);
            }
            if (node.layer() instanceof Offset shift) {
                float[] bias = plus(deconvolution.bias(), shift.summands());
                return into.add(deconvolution.with(deconvolution.weights().values(), bias), before);
            }
        }
        return into.add(node.layer(), inputs);
    }

    private static Deconvolution scaled(Deconvolution deconvolution, float[] factors) {
        float[] weights = deconvolution.weights().values().clone();
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= factors[deconvolution.outputOf(k)];
        }
        return deconvolution.with(weights, times(deconvolution.bias(), factors));
    }

    private static Convolution scaled(Convolution convolution, float[] factors) {
        float[] weights = convolution.weights().values().clone();
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= factors[k % factors.length];
        }
        return convolution.with(weights, times(convolution.bias(), factors));
    }

    private static Convolution shifted(Convolution convolution, float[] summands) {
        return convolution.with(convolution.weights().values(), plus(convolution.bias(), summands));
    }

    private static float[] times(float[] bias, float[] factors) {
        float[] products = bias.clone();
        for (int o = 0; o < products.length; o++) {
            products[o] *= factors[o];
        }
        return products;
    }

    private static float[] plus(float[] bias, float[] summands) {
        float[] sums = bias.clone();
        for (int o = 0; o < sums.length; o++) {
            sums[o] += summands[o];
        }
        return sums;
    }
}
