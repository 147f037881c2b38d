package org.kith.engine.convert;

import java.util.ArrayList;
import java.util.List;

/**
 * A network: nodes after the nodes they need, the first is the input, the last the output, none is there in vain.
 * Immutable; a {@link GraphRule} makes another one.
 */
record Graph(List<Node> nodes) {

    /**
     * A layer at its place.
     *
     * @param inputs positions of earlier nodes
     */
    record Node(Layer layer, List<Integer> inputs, Shape shape) {}

    Graph {
        nodes = List.copyOf(nodes);
    }

    Node node(int at) {
        return nodes.get(at);
    }

    int size() {
        return nodes.size();
    }

    Shape input() {
        return nodes.get(0).shape();
    }

    Shape output() {
        return nodes.get(nodes.size() - 1).shape();
    }

    /** This network and a layer more. */
    Graph followedBy(Layer layer) {
        GraphBuilder builder = new GraphBuilder();
        nodes.forEach(node -> builder.add(node.layer(), node.inputs()));
        return builder.build(builder.add(layer, size() - 1));
    }

    /** This network without its last layer, if that is a normalisation: whoever changes its outputs normalises again. */
    Graph unnormalised() {
        Node last = nodes.get(size() - 1);
        if (!(last.layer() instanceof L2Normalization)) {
            return this;
        }
        GraphBuilder builder = new GraphBuilder();
        nodes.subList(0, size() - 1).forEach(node -> builder.add(node.layer(), node.inputs()));
        return builder.build(last.inputs().get(0));
    }

    /** Runs one picture through in plain Java. */
    Activations forward(Activations input) {
        List<Activations> values = new ArrayList<>();
        for (Node node : nodes) {
            values.add(
                    node.layer() instanceof Input
                            ? input
                            : node.layer()
                                    .forward(node.inputs().stream()
                                            .map(values::get)
                                            .toList()));
        }
        return values.get(values.size() - 1);
    }

    /** Writes the network as MXNet knows it. */
    MxnetSymbol toSymbol() {
        MxnetSymbol symbol = new MxnetSymbol();
        List<Integer> written = new ArrayList<>();
        for (Node node : nodes) {
            written.add(node.layer()
                    .addTo(symbol, node.inputs().stream().map(written::get).toList()));
        }
        return symbol;
    }
}
