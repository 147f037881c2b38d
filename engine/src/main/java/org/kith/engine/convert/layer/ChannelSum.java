package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** The sum over the channels of each pixel: one channel. */
public record ChannelSum() implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return new Shape(inputs.get(0).height(), inputs.get(0).width(), 1);
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        Activations in = inputs.get(0);
        Activations out = Activations.zeros(outputShape(List.of(in.shape())));
        int channels = in.shape().channels();
        for (int p = 0; p < out.values().length; p++) {
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += in.values()[p * channels + c];
            }
            out.values()[p] = (float) sum;
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.operator("sum", Map.of("axis", "1", "keepdims", "True"), inputs);
    }
}
