package org.kith.engine.convert.rewrite;

import java.util.List;
import java.util.Optional;
import org.kith.engine.convert.layer.AtLeast;
import org.kith.engine.convert.layer.Broadcast;
import org.kith.engine.convert.layer.ChannelSum;
import org.kith.engine.convert.layer.Expansion;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.L2Normalization;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Offset;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Shape;

/**
 * Recognises a vector divided by its length where it is spelled out: x · 1/√Σx² or x / √Σx², with or without a bound or a
 * small summand, under the root as TensorFlow writes it or above it as PyTorch does.
 */
public final class L2Pattern extends GraphRule {

    /** What may be added to a length of about one, or to its square, for a vector of zeros. */
    private static final float LARGEST_EPSILON = 1e-4f;

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        Optional<Integer> vector = Optional.empty();
        if (node.layer() == Broadcast.MULTIPLY) {
            vector = multiplied(inputs.get(0), inputs.get(1), into)
                    .or(() -> multiplied(inputs.get(1), inputs.get(0), into));
        } else if (node.layer() == Broadcast.DIVIDE) {
            vector = normalised(inputs.get(0), inputs.get(1), Pointwise.ROOT, into);
        }
        return vector.map(x -> into.add(new L2Normalization(), x)).orElseGet(() -> into.add(node.layer(), inputs));
    }

    private static Optional<Integer> multiplied(int x, int other, GraphBuilder graph) {
        int factor = unexpanded(other, graph);
        if (graph.node(factor).layer() == Pointwise.RECIPROCAL) {
            return normalised(x, graph.node(factor).inputs().get(0), Pointwise.ROOT, graph);
        }
        return normalised(x, factor, Pointwise.RECIPROCAL_ROOT, graph);
    }

    /** The vector, if the other operand is its length or what to multiply with instead. */
    private static Optional<Integer> normalised(int x, int length, Layer root, GraphBuilder graph) {
        Shape shape = graph.node(x).shape();
        int at = unbounded(unexpanded(length, graph), graph);
        if (shape.height() != 1 || shape.width() != 1 || graph.node(at).layer() != root) {
            return Optional.empty();
        }
        at = unbounded(graph.node(at).inputs().get(0), graph);
        if (!(graph.node(at).layer() instanceof ChannelSum)) {
            return Optional.empty();
        }
        Graph.Node squares = graph.node(graph.node(at).inputs().get(0));
        boolean isOfX = squares.layer() == Pointwise.SQUARE && squares.inputs().get(0) == x;
        return isOfX ? Optional.of(x) : Optional.empty();
    }

    private static int unexpanded(int node, GraphBuilder graph) {
        return graph.node(node).layer() instanceof Expansion
                ? graph.node(node).inputs().get(0)
                : node;
    }

    /** The node without what keeps a vector of zeros from being divided by zero. */
    private static int unbounded(int node, GraphBuilder graph) {
        Layer layer = graph.node(node).layer();
        boolean guards = (layer instanceof AtLeast bound && bound.bound() <= LARGEST_EPSILON)
                || (layer instanceof Offset epsilon && isSmall(epsilon.summands()));
        return guards ? graph.node(node).inputs().get(0) : node;
    }

    private static boolean isSmall(float[] summands) {
        return summands.length == 1 && summands[0] >= 0 && summands[0] <= LARGEST_EPSILON;
    }
}
