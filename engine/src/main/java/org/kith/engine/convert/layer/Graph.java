package org.kith.engine.convert.layer;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/**
 * A network: nodes after the nodes they need, the first is the input, the last the output, none is there in vain.
 * Immutable; a {@code GraphRule} makes another one.
 */
public record Graph(List<Node> nodes) {

    /**
     * A layer at its place.
     *
     * @param inputs positions of earlier nodes
     */
    public record Node(Layer layer, List<Integer> inputs, Shape shape) {}

    public Graph {
        nodes = List.copyOf(nodes);
    }

    public Node node(int at) {
        return nodes.get(at);
    }

    public int size() {
        return nodes.size();
    }

    public Shape input() {
        return nodes.get(0).shape();
    }

    public Shape output() {
        return nodes.get(nodes.size() - 1).shape();
    }

    /** This network and a layer more. */
    public Graph followedBy(Layer layer) {
        GraphBuilder builder = new GraphBuilder();
        nodes.forEach(node -> builder.add(node.layer(), node.inputs()));
        return builder.build(builder.add(layer, size() - 1));
    }

    /** This network without its last layer, if that is a normalisation: whoever changes its outputs normalises again. */
    public Graph unnormalised() {
        Node last = nodes.get(size() - 1);
        if (!(last.layer() instanceof L2Normalization)) {
            return this;
        }
        GraphBuilder builder = new GraphBuilder();
        nodes.subList(0, size() - 1).forEach(node -> builder.add(node.layer(), node.inputs()));
        return builder.build(last.inputs().get(0));
    }

    /** Runs one picture through in plain Java. */
    public Activations forward(Activations input) {
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
    public MxnetSymbol toSymbol() {
        MxnetSymbol symbol = new MxnetSymbol();
        List<Integer> written = new ArrayList<>();
        for (Node node : nodes) {
            written.add(node.layer()
                    .addTo(symbol, node.inputs().stream().map(written::get).toList()));
        }
        return symbol;
    }
}
