package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** No number below a bound. */
public record AtLeast(float bound) implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        float[] in = inputs.get(0).values();
        Activations out = Activations.zeros(inputs.get(0).shape());
        for (int i = 0; i < in.length; i++) {
            out.values()[i] = Math.max(in[i], bound);
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.operator("_maximum_scalar", Map.of("scalar", Float.toString(bound)), inputs);
    }
}
