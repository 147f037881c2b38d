package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/**
 * A picture as a vector of all its numbers, which is a picture of 1 × 1.
 *
 * @param channelsLast the channels of each pixel lie together, as TensorFlow unrolls pictures; else each channel's pixels do,
 *     as ONNX and MXNet do it
 */
public record Unrolled(boolean channelsLast) implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return new Shape(1, 1, inputs.get(0).size());
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        Activations in = inputs.get(0);
        float[] out = new float[in.values().length];
        for (int i = 0; i < out.length; i++) {
            out[place(i, in.shape())] = in.values()[i];
        }
        return new Activations(new Shape(1, 1, out.length), out);
    }

    /** Where a number stands in the vector that stands in the picture's values at this place. */
    public int place(int at, Shape picture) {
        int pixels = picture.height() * picture.width();
        return channelsLast ? at : at % picture.channels() * pixels + at / picture.channels();
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        int picture =
                channelsLast ? symbol.operator("transpose", Map.of("axes", "(0, 2, 3, 1)"), inputs) : inputs.get(0);
        // 0: as many as there are pictures; -1: all that is left
        return symbol.operator("Reshape", Map.of("shape", "(0, -1, 1, 1)"), List.of(picture));
    }
}
