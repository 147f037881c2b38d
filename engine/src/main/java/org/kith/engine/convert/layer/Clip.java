package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** No number below one bound, none above another. */
public record Clip(float least, float most) implements Layer {

    public Clip {
        if (!(least <= most)) {
            throw new IllegalArgumentException("a range of " + least + " to " + most);
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        float[] in = inputs.get(0).values();
        Activations out = Activations.zeros(inputs.get(0).shape());
        for (int i = 0; i < in.length; i++) {
            out.values()[i] = Math.min(Math.max(in[i], least), most);
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        Map<String, String> range = Map.of("a_min", Float.toString(least), "a_max", Float.toString(most));
        return symbol.operator("clip", range, inputs);
    }
}
