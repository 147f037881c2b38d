package org.kith.engine.convert.rewrite;

import java.util.List;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;

/** Leaves vectors pictures of 1 × 1 to the end: in MXNet a layer of pictures takes no vector, but every one takes these. */
public final class VectorsAsPictures extends GraphRule {

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        return node.layer() instanceof Flatten ? inputs.get(0) : into.add(node.layer(), inputs);
    }
}
