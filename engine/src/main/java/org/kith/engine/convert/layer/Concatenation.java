package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** The channels of several pictures of one size behind each other. */
public record Concatenation() implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape first = inputs.get(0);
        if (!inputs.stream().allMatch(s -> s.height() == first.height() && s.width() == first.width())) {
            throw new IllegalArgumentException("pictures of sizes that differ: " + inputs);
        }
        return new Shape(
                first.height(),
                first.width(),
                inputs.stream().mapToInt(Shape::channels).sum());
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        Activations out = Activations.zeros(
                outputShape(inputs.stream().map(Activations::shape).toList()));
        int at = 0;
        for (int p = 0; p < out.shape().height() * out.shape().width(); p++) {
            for (Activations input : inputs) {
                int channels = input.shape().channels();
                System.arraycopy(input.values(), p * channels, out.values(), at, channels);
                at += channels;
            }
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.operator("Concat", Map.of("dim", "1", "num_args", Integer.toString(inputs.size())), inputs);
    }
}
