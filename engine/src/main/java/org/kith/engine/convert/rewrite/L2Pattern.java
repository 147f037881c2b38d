package org.kith.engine.convert.rewrite;

import java.util.List;
import java.util.Optional;
import org.kith.engine.convert.layer.AtLeast;
import org.kith.engine.convert.layer.Broadcast;
import org.kith.engine.convert.layer.ChannelSum;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.L2Normalization;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Shape;

/**
 * Recognises a vector divided by its length where TensorFlow spells it out: x · 1/√max(Σx², ε), or x / √max(Σx², ε), with or
 * without the bound.
 */
public final class L2Pattern extends GraphRule {

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        Optional<Integer> vector = Optional.empty();
        if (node.layer() == Broadcast.MULTIPLY) {
            vector = normalised(inputs.get(0), inputs.get(1), Pointwise.RECIPROCAL_ROOT, into)
                    .or(() -> normalised(inputs.get(1), inputs.get(0), Pointwise.RECIPROCAL_ROOT, into));
        } else if (node.layer() == Broadcast.DIVIDE) {
            vector = normalised(inputs.get(0), inputs.get(1), Pointwise.ROOT, into);
        }
        return vector.map(x -> into.add(new L2Normalization(), x)).orElseGet(() -> into.add(node.layer(), inputs));
    }

    /** The vector, if the other operand is its length or what to multiply with instead. */
    private static Optional<Integer> normalised(int x, int length, Layer root, GraphBuilder graph) {
        Shape shape = graph.node(x).shape();
        Graph.Node at = graph.node(length);
        if (shape.height() != 1 || shape.width() != 1 || at.layer() != root) {
            return Optional.empty();
        }
        at = graph.node(at.inputs().get(0));
        if (at.layer() instanceof AtLeast) {
            at = graph.node(at.inputs().get(0));
        }
        if (!(at.layer() instanceof ChannelSum)) {
            return Optional.empty();
        }
        at = graph.node(at.inputs().get(0));
        boolean isOfX = at.layer() == Pointwise.SQUARE && at.inputs().get(0) == x;
        return isOfX ? Optional.of(x) : Optional.empty();
    }
}
