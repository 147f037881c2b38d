package org.kith.engine.convert.rewrite;

import java.util.List;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;

/** Folds a projection into a convolution at the end: the network gets smaller and does the same. */
public final class OutputProjection extends GraphRule {

    private final Graph.Node last;
    private final Projection projection;

    private OutputProjection(Graph.Node last, Projection projection) {
        this.last = last;
        this.projection = projection;
    }

    /** A network that ends otherwise gets a convolution more. */
    public static Graph fold(Projection projection, Graph graph) {
        Graph.Node last = graph.last();
        if (last.layer() instanceof Convolution convolution && convolution.groups() == 1) {
            return new OutputProjection(last, projection).apply(graph);
        }
        return graph.followedBy(projection.asConvolution());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // this very node, not one like it
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        return node == last
                ? into.add(projection.foldedInto((Convolution) node.layer()), inputs)
                : into.add(node.layer(), inputs);
    }
}
