package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** Two computed operands, of which one may have a single row, column or channel where the other has more: it is used for all. */
public enum Broadcast implements Layer {
    ADD("broadcast_add") {
        @Override
        float apply(float a, float b) {
            return a + b;
        }
    },
    SUBTRACT("broadcast_sub") {
        @Override
        float apply(float a, float b) {
            return a - b;
        }
    },
    MULTIPLY("broadcast_mul") {
        @Override
        float apply(float a, float b) {
            return a * b;
        }
    },
    DIVIDE("broadcast_div") {
        @Override
        float apply(float a, float b) {
            return a / b;
        }
    };

    private final String operator;

    Broadcast(String operator) {
        this.operator = operator;
    }

    abstract float apply(float a, float b);

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape a = inputs.get(0);
        Shape b = inputs.get(1);
        return new Shape(side(a.height(), b.height()), side(a.width(), b.width()), side(a.channels(), b.channels()));
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        Activations a = inputs.get(0);
        Activations b = inputs.get(1);
        Shape shape = outputShape(List.of(a.shape(), b.shape()));
        Activations out = Activations.zeros(shape);
        IntStream.range(0, shape.size()).forEach(i -> out.values()[i] = apply(value(a, shape, i), value(b, shape, i)));
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        return symbol.operator(operator, Map.of(), inputs);
    }

    private static int side(int a, int b) {
        if (a != b && a != 1 && b != 1) {
            throw new IllegalArgumentException("operands of " + a + " and " + b + " rows, columns or channels");
        }
        return Math.max(a, b);
    }

    private static float value(Activations from, Shape out, int at) {
        Shape in = from.shape();
        int channel = Math.min(at % out.channels(), in.channels() - 1);
        int column = Math.min(at / out.channels() % out.width(), in.width() - 1);
        int row = Math.min(at / out.channels() / out.width(), in.height() - 1);
        return from.values()[(row * in.width() + column) * in.channels() + channel];
    }
}
