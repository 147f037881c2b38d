package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.mxnet.Weights;

/** Each channel times its own constant. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Scale(float[] factors) implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return checked(inputs.get(0), factors);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        float[] in = inputs.get(0).values();
        Activations out = Activations.zeros(inputs.get(0).shape());
        for (int i = 0; i < in.length; i++) {
            out.values()[i] = in[i] * factors[i % factors.length];
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        int parameter = symbol.parameter("scale", new Weights(new int[] {1, factors.length, 1, 1}, factors));
        return symbol.operator("broadcast_mul", Map.of(), List.of(inputs.get(0), parameter));
    }

    /** The input's shape, if there is a constant for each of its channels. */
    static Shape checked(Shape input, float[] constants) {
        if (constants.length != input.channels()) {
            throw new IllegalArgumentException(constants.length + " constants for " + input.channels() + " channels");
        }
        return input;
    }
}
