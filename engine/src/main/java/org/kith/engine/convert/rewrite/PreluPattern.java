package org.kith.engine.convert.rewrite;

import java.util.List;
import java.util.Optional;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Scale;

/** Recognises relu(x) + c·(x − |x|), a PReLU with slope 2c as TensorFlow spells it out. */
public final class PreluPattern extends GraphRule {

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        if (node.layer() == Pointwise.ADD) {
            int a = inputs.get(0);
            int b = inputs.get(1);
            Optional<Integer> found = prelu(a, b, into).or(() -> prelu(b, a, into));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return into.add(node.layer(), inputs);
    }

    private static Optional<Integer> prelu(int positive, int negative, GraphBuilder graph) {
        Graph.Node relu = graph.node(positive);
        if (relu.layer() != Pointwise.RELU || !(graph.node(negative).layer() instanceof Scale scale)) {
            return Optional.empty();
        }
        int x = relu.inputs().get(0);
        Graph.Node difference = graph.node(graph.node(negative).inputs().get(0));
        if (difference.layer() != Pointwise.SUBTRACT || difference.inputs().get(0) != x) {
            return Optional.empty();
        }
        Graph.Node absolute = graph.node(difference.inputs().get(1));
        if (absolute.layer() != Pointwise.ABSOLUTE || absolute.inputs().get(0) != x) {
            return Optional.empty();
        }
        float[] slopes = scale.factors().clone();
        for (int c = 0; c < slopes.length; c++) {
            slopes[c] *= 2;
        }
        return Optional.of(graph.add(new Prelu(slopes), x));
    }
}
