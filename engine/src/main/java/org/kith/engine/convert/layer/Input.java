package org.kith.engine.convert.layer;

import java.util.List;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** The picture that goes in. */
public record Input(Shape shape) implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return shape;
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        throw new IllegalStateException("the input is given, not computed");
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.input();
    }
}
