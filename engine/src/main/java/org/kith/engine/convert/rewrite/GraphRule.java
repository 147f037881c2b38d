package org.kith.engine.convert.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;

/** A rewriting that leaves what the network computes as it is, but for rounding. */
public abstract class GraphRule {

    /**
     * Places a node in the new network, as it is or otherwise.
     *
     * @param inputs the node's inputs in the new network
     * @return the node of the new network that stands for it
     */
    abstract int place(Graph.Node node, List<Integer> inputs, GraphBuilder into);

    public final Graph apply(Graph graph) {
        GraphBuilder builder = new GraphBuilder();
        List<Integer> placed = new ArrayList<>();
        for (Graph.Node node : graph.nodes()) {
            placed.add(place(node, node.inputs().stream().map(placed::get).toList(), builder));
        }
        return builder.build(graph.outputs().stream().map(placed::get).toList());
    }
}
