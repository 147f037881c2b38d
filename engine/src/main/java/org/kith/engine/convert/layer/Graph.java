package org.kith.engine.convert.layer;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/**
 * A network: nodes after the nodes they need, the first is the input, none is there in vain. Immutable; a {@code GraphRule}
 * makes another one.
 *
 * @param outputs positions of the nodes whose values come out, in their order
 */
public record Graph(List<Node> nodes, List<Integer> outputs) {

    /**
     * A layer at its place.
     *
     * @param inputs positions of earlier nodes
     */
    public record Node(Layer layer, List<Integer> inputs, Shape shape) {}

    public Graph {
        nodes = List.copyOf(nodes);
        outputs = List.copyOf(outputs);
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

    /** Of the first output, which most networks have alone. */
    public Shape output() {
        return last().shape();
    }

    /** The node of the first output. */
    public Node last() {
        return nodes.get(outputs.get(0));
    }

    /** This network, of one output, and a layer more. */
    public Graph followedBy(Layer layer) {
        GraphBuilder builder = new GraphBuilder();
        nodes.forEach(node -> builder.add(node.layer(), node.inputs()));
        return builder.build(builder.add(layer, outputs.get(0)));
    }

    /** This network without its last layer, if that is a normalisation: whoever changes its outputs normalises again. */
    public Graph unnormalised() {
        if (outputs.size() != 1 || !(last().layer() instanceof L2Normalization)) {
            return this;
        }
        GraphBuilder builder = new GraphBuilder();
        nodes.forEach(node -> builder.add(node.layer(), node.inputs()));
        return builder.build(last().inputs().get(0));
    }

    /** Runs one picture through in plain Java, to the first output. */
    public Activations forward(Activations input) {
        return forwardAll(input).get(0);
    }

    /** Runs one picture through in plain Java, to every output. */
    public List<Activations> forwardAll(Activations input) {
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
        return outputs.stream().map(values::get).toList();
    }

    /** Writes the network as MXNet knows it. */
    public MxnetSymbol toSymbol() {
        MxnetSymbol symbol = new MxnetSymbol();
        List<Integer> written = new ArrayList<>();
        for (Node node : nodes) {
            written.add(node.layer()
                    .addTo(symbol, node.inputs().stream().map(written::get).toList()));
        }
        symbol.outputs(outputs.stream().map(written::get).toList());
        return symbol;
    }
}
