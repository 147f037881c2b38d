package org.kith.engine.convert.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts layers one after the other. */
public final class GraphBuilder {

    private final List<Graph.Node> nodes = new ArrayList<>();

    /**
     * Adds a layer.
     *
     * @return its node
     * @throws IllegalArgumentException if what goes in does not fit the layer
     */
    public int add(Layer layer, Integer... inputs) {
        return add(layer, List.of(inputs));
    }

    public int add(Layer layer, List<Integer> inputs) {
        List<Shape> shapes = inputs.stream().map(i -> nodes.get(i).shape()).toList();
        nodes.add(new Graph.Node(layer, inputs, layer.outputShape(shapes)));
        return nodes.size() - 1;
    }

    public Graph.Node node(int at) {
        return nodes.get(at);
    }

    /** The network that ends in a node, without what that node does not need. */
    public Graph build(int output) {
        return build(List.of(output));
    }

    /** The network that ends in several nodes, without what none of them needs. */
    public Graph build(List<Integer> outputs) {
        boolean[] needed = new boolean[nodes.size()];
        outputs.forEach(output -> needed[output] = true);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (needed[i]) {
                nodes.get(i).inputs().forEach(input -> needed[input] = true);
            }
        }
        int[] places = new int[nodes.size()];
        Arrays.fill(places, -1);
        List<Graph.Node> kept = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (needed[i]) {
                Graph.Node node = nodes.get(i);
                places[i] = kept.size();
                kept.add(new Graph.Node(
                        node.layer(),
                        node.inputs().stream().map(input -> places[input]).toList(),
                        node.shape()));
            }
        }
        return new Graph(kept, outputs.stream().map(output -> places[output]).toList());
    }
}
