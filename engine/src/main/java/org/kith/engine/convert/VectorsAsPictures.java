package org.kith.engine.convert;

import java.util.List;

/** Leaves vectors pictures of 1 × 1 to the end: in MXNet a layer of pictures takes no vector, but every one takes these. */
final class VectorsAsPictures extends GraphRule {

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        return node.layer() instanceof Flatten ? inputs.get(0) : into.add(node.layer(), inputs);
    }
}
