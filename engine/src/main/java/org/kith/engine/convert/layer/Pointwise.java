package org.kith.engine.convert.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** Number by number, without parameters: what MXNet calls by one name. */
public enum Pointwise implements Layer {
    RELU("Activation", "act_type=relu") {
        @Override
        float apply(float a, float b) {
            return Math.max(a, 0);
        }
    },
    RELU6("clip", "a_min=0 a_max=6") {
        @Override
        float apply(float a, float b) {
            return Math.min(Math.max(a, 0), 6);
        }
    },
    LOGISTIC("Activation", "act_type=sigmoid") {
        @Override
        float apply(float a, float b) {
            return (float) (1 / (1 + StrictMath.exp(-a)));
        }
    },
    ABSOLUTE("abs", "") {
        @Override
        float apply(float a, float b) {
            return Math.abs(a);
        }
    },
    SQUARE("square", "") {
        @Override
        float apply(float a, float b) {
            return a * a;
        }
    },
    ROOT("sqrt", "") {
        @Override
        float apply(float a, float b) {
            return (float) Math.sqrt(a);
        }
    },
    RECIPROCAL_ROOT("rsqrt", "") {
        @Override
        float apply(float a, float b) {
            return (float) (1 / Math.sqrt(a));
        }
    },
    RECIPROCAL("reciprocal", "") {
        @Override
        float apply(float a, float b) {
            return 1 / a;
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
    /** Which function, where MXNet has one operator for several: names and values. */
    private final String attributes;

    Pointwise(String operator, String attributes) {
        this.operator = operator;
        this.attributes = attributes;
    }

    /** The one that is written as this operator with these attributes. */
    public static Optional<Pointwise> of(String operator, Map<String, String> attributes) {
        return Arrays.stream(values())
                .filter(known ->
                        known.operator.equals(operator) && known.attributes().equals(attributes))
                .findFirst();
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
        return symbol.operator(operator, attributes(), inputs);
    }

    private Map<String, String> attributes() {
        return Arrays.stream(attributes.split(" ", -1))
                .filter(attribute -> !attribute.isEmpty())
                .map(attribute -> attribute.split("=", -1))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
