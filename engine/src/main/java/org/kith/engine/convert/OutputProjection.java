package org.kith.engine.convert;

import java.util.List;
import org.kith.engine.EngineException;

/** Folds a projection into the last convolution, which Flatten follows: the network gets smaller and does the same. */
final class OutputProjection extends GraphRule {

    private final Graph.Node last;
    private final Projection projection;

    private OutputProjection(Graph.Node last, Projection projection) {
        this.last = last;
        this.projection = projection;
    }

    static Graph fold(Projection projection, Graph graph) {
        Graph.Node output = graph.node(graph.size() - 1);
        if (output.layer() instanceof Flatten) {
            Graph.Node last = graph.node(output.inputs().get(0));
            if (last.layer() instanceof Convolution convolution && !convolution.depthwise()) {
                return new OutputProjection(last, projection).apply(graph);
            }
        }
        throw new EngineException("The network does not end in a convolution that is made a vector: its "
                + graph.output().channels() + " numbers cannot be projected to fewer.");
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // this very node, not one like it
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        return node == last
                ? into.add(projection.foldedInto((Convolution) node.layer()), inputs)
                : into.add(node.layer(), inputs);
    }
}
