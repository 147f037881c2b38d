package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** One channel as often as many are wanted. */
public record Expansion(int channels) implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (in.channels() != 1) {
            throw new IllegalArgumentException(in.channels() + " channels made " + channels);
        }
        return new Shape(in.height(), in.width(), channels);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        Activations in = inputs.get(0);
        Activations out = Activations.zeros(outputShape(List.of(in.shape())));
        for (int i = 0; i < out.values().length; i++) {
            out.values()[i] = in.values()[i / channels];
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.operator("broadcast_axis", Map.of("axis", "1", "size", Integer.toString(channels)), inputs);
    }
}
