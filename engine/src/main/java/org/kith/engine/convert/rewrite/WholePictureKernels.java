package org.kith.engine.convert.rewrite;

import java.util.List;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.layer.Unrolled;
import org.kith.engine.convert.mxnet.Weights;

/** A picture made a vector for a fully connected layer is left a picture: the layer becomes a kernel that sees all of it. */
public final class WholePictureKernels extends GraphRule {

    @Override
    int place(Graph.Node node, List<Integer> inputs, GraphBuilder into) {
        if (node.layer() instanceof Convolution convolution
                && convolution.groups() == 1
                && into.node(inputs.get(0)).layer() instanceof Unrolled unrolled) {
            int picture = into.node(inputs.get(0)).inputs().get(0);
            return into.add(whole(convolution, unrolled, into.node(picture).shape()), picture);
        }
        return into.add(node.layer(), inputs);
    }

    private static Convolution whole(Convolution fullyConnected, Unrolled unrolled, Shape picture) {
        int outputs = fullyConnected.outputs();
        float[] weights = new float[picture.size() * outputs];
        for (int i = 0; i < picture.size(); i++) {
            int from = unrolled.place(i, picture) * outputs;
            System.arraycopy(fullyConnected.weights().values(), from, weights, i * outputs, outputs);
        }
        int[] shape = {picture.height(), picture.width(), picture.channels(), outputs};
        return new Convolution(new Weights(shape, weights), fullyConnected.bias(), 1, Padding.NONE, 1);
    }
}
