package org.kith.engine.convert.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/**
 * The largest number or the mean of what a window shows, channel by channel. What lies outside the picture does not count,
 * for the mean neither.
 */
public record Pooling(Kind kind, int height, int width, int stride, Padding padding) implements Layer {

    public enum Kind {
        MAX,
        AVG;

        /** As MXNet writes it. */
        public String type() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Pooling {
        if (height < 1 || width < 1 || stride < 1) {
            throw new IllegalArgumentException("a window of " + height + " × " + width + ", stride " + stride);
        }
        if (!padding.isAlike() && stride == 1) {
            throw new IllegalArgumentException("a window of an even side that moves pixel by pixel");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        int rows = in.height() + padding.top() + padding.bottom() - height;
        int columns = in.width() + padding.left() + padding.right() - width;
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException("a window larger than the picture");
        }
        return new Shape(rows / stride + 1, columns / stride + 1, in.channels());
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        Activations in = inputs.get(0);
        Activations out = Activations.zeros(outputShape(List.of(in.shape())));
        Shape shape = out.shape();
        for (int i = 0; i < out.values().length; i++) {
            int column = i / shape.channels() % shape.width();
            int row = i / shape.channels() / shape.width();
            out.values()[i] =
                    seen(in, row * stride - padding.top(), column * stride - padding.left(), i % shape.channels());
        }
        return out;
    }

    private float seen(Activations in, int top, int left, int channel) {
        Shape shape = in.shape();
        float largest = Float.NEGATIVE_INFINITY;
        double sum = 0;
        int count = 0;
        for (int y = Math.max(top, 0); y < Math.min(top + height, shape.height()); y++) {
            for (int x = Math.max(left, 0); x < Math.min(left + width, shape.width()); x++) {
                float value = in.values()[(y * shape.width() + x) * shape.channels() + channel];
                largest = Math.max(largest, value);
                sum += value;
                count++;
            }
        }
        return kind == Kind.MAX ? largest : (float) (sum / count);
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        // MXNet pads both sides alike; rounding the number of windows up ("full") gives the bottom and the right what
        // they
        // need more
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("kernel", "(" + height + ", " + width + ")");
        attributes.put("stride", "(" + stride + ", " + stride + ")");
        attributes.put("pad", "(" + padding.top() + ", " + padding.left() + ")");
        attributes.put("pool_type", kind.type());
        attributes.put("pooling_convention", padding.isAlike() ? "valid" : "full");
        attributes.put("count_include_pad", "False");
        return symbol.operator("Pooling", attributes, inputs);
    }
}
