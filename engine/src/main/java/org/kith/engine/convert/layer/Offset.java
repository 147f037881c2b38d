package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.mxnet.Weights;

/** Each channel plus its own constant: what a batch normalisation adds. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Offset(float[] summands) implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Scale.checked(inputs.get(0), summands);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        float[] in = inputs.get(0).values();
        Activations out = Activations.zeros(inputs.get(0).shape());
        for (int i = 0; i < in.length; i++) {
            out.values()[i] = in[i] + summands[i % summands.length];
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        int parameter = symbol.parameter("shift", new Weights(new int[] {1, summands.length, 1, 1}, summands));
        return symbol.operator("broadcast_add", Map.of(), List.of(inputs.get(0), parameter));
    }
}
