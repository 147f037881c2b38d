package org.kith.engine.convert.onnx;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.kith.engine.convert.layer.ChannelSum;
import org.kith.engine.convert.layer.L2Normalization;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Pooling.Kind;
import org.kith.engine.convert.layer.Shape;

/** The ONNX operators that make one number of many, and the vector's length that they are mostly there for. */
final class ReductionReaders {

    private ReductionReaders() {}

    static Value mean(OnnxNode node) {
        return overPixels(node, Kind.AVG);
    }

    static Value maximum(OnnxNode node) {
        return overPixels(node, Kind.MAX);
    }

    static Value sum(OnnxNode node) {
        return overChannels(node, node.tensor(0));
    }

    static Value sumOfSquares(OnnxNode node) {
        return overChannels(node, node.add(Pointwise.SQUARE, node.tensor(0)));
    }

    static Value length(OnnxNode node) {
        return node.add(Pointwise.ROOT, overChannels(node, node.add(Pointwise.SQUARE, node.tensor(0))));
    }

    static Value lpNormalization(OnnxNode node) {
        Tensor vector = node.tensor(0);
        Shape shape = node.shape(vector);
        long axis = node.whole("axis", -1);
        node.require(node.whole("p", 2) == 2 && shape.height() == 1 && shape.width() == 1, Unsupported.ANOTHER_NORM);
        node.require((axis < 0 ? axis + vector.rank() : axis) == vector.channelAxis(), Unsupported.ANOTHER_AXIS);
        return node.add(new L2Normalization(), vector);
    }

    private static Tensor overPixels(OnnxNode node, Kind kind) {
        Tensor input = node.tensor(0);
        long[] pixels = LongStream.of(1, 2, 3)
                .filter(axis -> axis != input.channelAxis())
                .toArray();
        node.require(input.rank() == 4 && Arrays.equals(axes(node, input), pixels), Unsupported.ANOTHER_REDUCTION);
        Tensor reduced = PoolingReaders.whole(node, kind, input);
        return node.whole("keepdims", 1) == 0 ? Tensor.vector(reduced.node()) : reduced;
    }

    private static Tensor overChannels(OnnxNode node, Tensor input) {
        node.require(
                node.whole("keepdims", 1) != 0 && Arrays.equals(axes(node, input), new long[] {input.channelAxis()}),
                Unsupported.ANOTHER_REDUCTION);
        return node.add(new ChannelSum(), input);
    }

    /** An attribute, in later versions an operand. */
    private static long[] axes(OnnxNode node, Tensor input) {
        long[] axes = node.has(1) ? node.wholes(1) : node.row("axes").orElse(new long[0]);
        return Arrays.stream(axes)
                .map(axis -> axis < 0 ? axis + input.rank() : axis)
                .sorted()
                .toArray();
    }
}
