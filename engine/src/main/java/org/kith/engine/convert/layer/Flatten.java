package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** A 1 × 1 picture as a vector. Larger ones are refused: TFLite and MXNet order their numbers differently. */
public record Flatten() implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (input.height() != 1 || input.width() != 1) {
            throw new IllegalArgumentException("a picture of " + input.width() + " × " + input.height()
                    + " made a vector, where only 1 × 1 is known");
        }
        return input;
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        return inputs.get(0);
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.operator("Flatten", Map.of(), inputs);
    }
}
