package org.kith.engine.convert;

import java.util.List;

/** The picture that goes in. */
record Input(Shape shape) implements Layer {

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
