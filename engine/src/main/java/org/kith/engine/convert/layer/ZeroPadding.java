package org.kith.engine.convert.layer;

import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetSymbol;

/** Rows and columns of zeros around a picture, where no convolution follows that could add them itself. */
public record ZeroPadding(Padding padding) implements Layer {

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape in = inputs.get(0);
        return new Shape(
                in.height() + padding.top() + padding.bottom(),
                in.width() + padding.left() + padding.right(),
                in.channels());
    }

    @Override
    public Activations forward(List<Activations> inputs) {
        Activations in = inputs.get(0);
        Activations out = Activations.zeros(outputShape(List.of(in.shape())));
        int row = in.shape().width() * in.shape().channels();
        for (int y = 0; y < in.shape().height(); y++) {
            int to = ((y + padding.top()) * out.shape().width() + padding.left())
                    * in.shape().channels();
            System.arraycopy(in.values(), y * row, out.values(), to, row);
        }
        return out;
    }

    @Override
    public int addTo(MxnetSymbol symbol, List<Integer> inputs) {
        String width = "(0, 0, 0, 0, " + padding.top() + ", " + padding.bottom() + ", " + padding.left() + ", "
                + padding.right() + ")";
        return symbol.operator("Pad", Map.of("mode", "constant", "pad_width", width, "constant_value", "0"), inputs);
    }
}
