package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.mxnet.Weights;

/**
 * x where x is positive, a·x elsewhere, with a learned slope a for each channel (arXiv:1502.01852). MXNet's operator for
 * it has no oneDNN kernel: see {@code PreluCarrying}.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Prelu(float[] slopes) implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Scale.checked(inputs.get(0), slopes);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        float[] in = inputs.get(0).values();
        Activations out = Activations.zeros(inputs.get(0).shape());
        for (int start = 0; start < in.length; start += slopes.length) {
            for (int c = 0; c < slopes.length; c++) { // without a branch, so that the compiler vectorises it
                out.values()[start + c] = Math.max(in[start + c], 0) + slopes[c] * Math.min(in[start + c], 0);
            }
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        int parameter = symbol.parameter("slope", new Weights(new int[] {slopes.length}, slopes));
        return symbol.operator("LeakyReLU", Map.of("act_type", "prelu"), List.of(inputs.get(0), parameter));
    }
}
