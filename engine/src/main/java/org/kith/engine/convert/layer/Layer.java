package org.kith.engine.convert.layer;

import java.util.List;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/**
 * A step of a network: the kinds a converter knows. Immutable. A new kind is one class here and one line in
 * {@code OperatorReaders}.
 */
public interface Layer {

    /**
     * Computes what comes out of what goes in.
     *
     * @throws IllegalArgumentException if the inputs do not fit the layer
     */
    Shape outputShape(List<Shape> inputs);

    /**
     * Computes the layer in plain Java: the meaning that every rewriting keeps, the same bits on every machine (Java's float
     * arithmetic is strict).
     */
    Activations forward(List<Activations> inputs);

    /**
     * Adds the layer to an MXNet symbol.
     *
     * @param inputs nodes of the symbol, in the order of the layer's inputs
     * @return the node of the result
     */
    int addTo(MxnetSymbol symbol, List<Integer> inputs);
}
