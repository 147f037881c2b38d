package org.kith.engine.convert.tflite;

import java.util.Arrays;
import org.kith.engine.convert.layer.ChannelSum;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.L2Normalization;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pooling;
import org.kith.engine.convert.layer.Shape;

/** The TFLite operators that make a vector of a picture, and work on vectors. */
final class VectorReaders {

    private VectorReaders() {}

    /** Over rows and columns. */
    static int mean(TfliteOperator operator) {
        int[] axes = axes(operator);
        operator.require(
                operator.dimensions(0).length == 4 && Arrays.equals(axes, new int[] {1, 2}), Unsupported.ANOTHER_MEAN);
        int node = operator.node(0);
        Shape in = operator.shape(node);
        return operator.add(new Pooling(Pooling.Kind.AVG, in.height(), in.width(), 1, Padding.NONE), node);
    }

    /** Over channels. */
    static int sum(TfliteOperator operator) {
        int last = operator.dimensions(0).length - 1;
        operator.require(Arrays.equals(axes(operator), new int[] {last}), Unsupported.ANOTHER_SUM);
        return operator.add(new ChannelSum(), operator.node(0));
    }

    static int l2Normalization(TfliteOperator operator) {
        int node = operator.node(0);
        Shape in = operator.shape(node);
        operator.require(in.height() == 1 && in.width() == 1, Unsupported.PICTURE_TO_NORMALISE);
        return operator.add(new L2Normalization(), node);
    }

    /** A reshaping or squeezing that makes a vector. */
    static int reshape(TfliteOperator operator) {
        int node = operator.node(0);
        int flat = operator.add(new Flatten(), node);
        int[] out = operator.outputDimensions();
        operator.require(out[out.length - 1] == operator.shape(node).channels(), Unsupported.VECTOR_MADE_A_PICTURE);
        return flat;
    }

    private static int[] axes(TfliteOperator operator) {
        int rank = operator.dimensions(0).length;
        return Arrays.stream(operator.integers(1))
                .map(axis -> axis < 0 ? axis + rank : axis)
                .sorted()
                .toArray();
    }
}
