package org.kith.engine.convert.rewrite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Prelu;

/**
 * Carries each PReLU into the convolutions after it: PReLU(x) = (1 − a)·relu(x) + a·x, so W·PReLU(x) = (W(1 − a))·relu(x) +
 * (Wa)·x. Two convolutions of the same shape and an addition, all with oneDNN kernels, where MXNet's PReLU operator has
 * none and breaks the blocked layout (docs/decisions/0011). A depthwise one is done twice in less time than another pass over
 * the picture takes; any other does most of a network's arithmetic, and ahead of it {@link PreluSplitting} costs less.
 */
public final class PreluCarrying extends GraphRule {

    /** Rows × columns of a kernel, 3 × 3, up to which {@link #intoAll} doubles a convolution: beyond it is mostly weights. */
    private static final int LARGEST_KERNEL = 9;

    private final boolean all;
    private final Map<Integer, Integer> reluOf = new HashMap<>();

    private PreluCarrying(boolean all) {
        this.all = all;
    }

    /** Into depthwise convolutions, which is fastest. */
    public static PreluCarrying intoDepthwise() {
        return new PreluCarrying(false);
    }

    /** Into every convolution of a small kernel, as it was done at first. */
    public static PreluCarrying intoAll() {
        return new PreluCarrying(true);
    }

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        if (!(node.layer() instanceof Convolution convolution)
                || !(into.node(inputs.get(0)).layer() instanceof Prelu prelu)
                || !takes(convolution)) {
            return into.add(node.layer(), inputs);
        }
        int x = into.node(inputs.get(0)).inputs().get(0);
        int relu = reluOf.computeIfAbsent(x, key -> into.add(Pointwise.RELU, key));
        float[] slopes = prelu.slopes();
        float[] rest = new float[slopes.length];
        for (int c = 0; c < rest.length; c++) {
            rest[c] = 1 - slopes[c];
        }
        int positive = into.add(scaled(convolution, rest, convolution.bias()), relu);
        int linear = into.add(scaled(convolution, slopes, new float[convolution.outputs()]), x);
        return into.add(Pointwise.ADD, positive, linear);
    }

    private boolean takes(Convolution convolution) {
        int[] shape = convolution.weights().shape();
        return convolution.depthwise() || (all && shape[0] * shape[1] <= LARGEST_KERNEL);
    }

    /** The convolution whose input channels were multiplied before. */
    private static Convolution scaled(Convolution convolution, float[] factors, float[] bias) {
        float[] weights = convolution.weights().values().clone();
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= factors[convolution.inputChannelOf(k)];
        }
        return convolution.with(weights, bias);
    }
}
