package org.kith.engine.convert.rewrite;

import java.util.List;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.mxnet.Weights;

/**
 * A PReLU that {@link PreluCarrying} left, (1 − a)·relu(x) + a·x, as two convolutions of 1 × 1 for each channel: MXNet's own
 * operator has no oneDNN kernel and breaks the blocked layout.
 */
public final class PreluSplitting extends GraphRule {

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        if (!(node.layer() instanceof Prelu prelu)) {
            return into.add(node.layer(), inputs);
        }
        int x = inputs.get(0);
        float[] slopes = prelu.slopes();
        float[] rest = new float[slopes.length];
        for (int c = 0; c < rest.length; c++) {
            rest[c] = 1 - slopes[c];
        }
        int positive = into.add(each(rest), into.add(Pointwise.RELU, x));
        return into.add(Pointwise.ADD, positive, into.add(each(slopes), x));
    }

    private static Convolution each(float[] factors) {
        Weights weights = new Weights(new int[] {1, 1, 1, factors.length}, factors);
        return new Convolution(weights, new float[factors.length], 1, Padding.NONE, factors.length);
    }
}
