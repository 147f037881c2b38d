package org.kith.engine.convert;

import java.util.List;
import java.util.Map;

/** Number by number, without parameters: what MXNet calls by one name. */
enum Pointwise implements Layer {
    RELU("Activation", "relu") {
        @Override
        float apply(float a, float b) {
            return Math.max(a, 0);
        }
    },
    ABSOLUTE("abs", "") {
        @Override
        float apply(float a, float b) {
            return Math.abs(a);
        }
    },
    ADD("elemwise_add", "") {
        @Override
        float apply(float a, float b) {
            return a + b;
        }
    },
    SUBTRACT("elemwise_sub", "") {
        @Override
        float apply(float a, float b) {
            return a - b;
        }
    };

    private final String operator;
    /** Which function, where MXNet has one operator for several; otherwise empty. */
    private final String type;

    Pointwise(String operator, String type) {
        this.operator = operator;
        this.type = type;
    }

    /** The second operand is the first again where the layer has only one input. */
    abstract float apply(float a, float b);

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape first = inputs.get(0);
        if (!inputs.stream().allMatch(first::equals)) {
            throw new IllegalArgumentException(this + " of shapes that differ: " + inputs);
        }
        return first;
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        float[] a = inputs.get(0).values();
        float[] b = inputs.get(inputs.size() - 1).values();
        Activations out = Activations.zeros(inputs.get(0).shape());
        for (int i = 0; i < a.length; i++) {
            out.values()[i] = apply(a[i], b[i]);
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.operator(operator, type.isEmpty() ? Map.of() : Map.of("act_type", type), inputs);
    }
}
