package org.kith.engine.convert.rewrite;

import java.util.List;
import org.kith.engine.convert.layer.Broadcast;
import org.kith.engine.convert.layer.Clip;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Layer;
import org.kith.engine.convert.layer.Pointwise;

/**
 * Keeps an addition out of MXNet's fusion where it goes wrong. [Note: A convolution that is activated and added] MXNet 1.9.1,
 * told to fuse for oneDNN, takes the activation behind a convolution into it, and then gives the activated numbers to an
 * {@code elemwise_add} that wanted those before it. Its {@code broadcast_add} computes the same and is not fused.
 */
public final class FusionGuard extends GraphRule {

    private final Graph graph;

    private FusionGuard(Graph graph) {
        this.graph = graph;
    }

    public static Graph guarded(Graph graph) {
        return new FusionGuard(graph).apply(graph);
    }

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        boolean apart = node.layer() == Pointwise.ADD && node.inputs().stream().anyMatch(this::isActivatedConvolution);
        return into.add(apart ? Broadcast.ADD : node.layer(), inputs);
    }

    private boolean isActivatedConvolution(int at) {
        return graph.node(at).layer() instanceof Convolution
                && graph.nodes().stream().anyMatch(node -> node.inputs().contains(at) && isActivation(node.layer()));
    }

    private static boolean isActivation(Layer layer) {
        return layer == Pointwise.RELU
                || layer == Pointwise.RELU6
                || layer == Pointwise.LOGISTIC
                || layer instanceof Clip;
    }
}
