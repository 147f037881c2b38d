package org.kith.engine.convert.onnx;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The arithmetic of ONNX's dimensions. */
final class Dimensions {

    private Dimensions() {}

    static int size(int[] dims) {
        return Arrays.stream(dims).reduce(1, Math::multiplyExact);
    }

    /** What a reshaping means: 0 for the dimension that was there, −1 for what is left. */
    static int[] resolved(long[] wanted, int[] dims, boolean zeroIsZero) {
        int[] to = Window.narrow(wanted);
        int known = 1;
        int open = -1;
        for (int i = 0; i < to.length; i++) {
            if (to[i] == 0 && !zeroIsZero && i < dims.length) {
                to[i] = dims[i];
            }
            if (to[i] == -1) {
                open = i;
            } else {
                known = Math.multiplyExact(known, to[i]);
            }
        }
        int size = size(dims);
        if (open >= 0 && known > 0) {
            to[open] = size / known;
            known *= to[open];
        }
        if (known != size || Arrays.stream(to).anyMatch(side -> side < 1)) {
            throw new IllegalArgumentException(size + " numbers made " + Arrays.toString(wanted));
        }
        return to;
    }

    /** An attribute, from version 13 on an operand; none at all stands for all that can be meant. */
    static long[] axes(OnnxNode node) {
        return node.has(1) ? node.wholes(1) : node.row("axes").orElse(new long[0]);
    }

    static int[] squeezed(int[] dims, long[] axes) {
        int[] gone = Arrays.stream(axes)
                .mapToInt(axis -> (int) (axis < 0 ? axis + dims.length : axis))
                .toArray();
        return IntStream.range(0, dims.length)
                .filter(i ->
                        gone.length == 0 ? dims[i] != 1 : Arrays.stream(gone).noneMatch(axis -> axis == i))
                .map(i -> dims[i])
                .toArray();
    }

    static int[] unsqueezed(int[] dims, long[] axes) {
        int rank = dims.length + axes.length;
        int[] to = new int[rank];
        for (long axis : axes) {
            to[(int) (axis < 0 ? axis + rank : axis)] = 1;
        }
        int next = 0;
        for (int i = 0; i < rank; i++) {
            if (to[i] == 0) {
                to[i] = dims[next++];
            }
        }
        return to;
    }

    /** Where a place of a constant lies along a dimension, and how many numbers lie between two such places. */
    static int stride(int[] dims, int axis) {
        return size(Arrays.copyOfRange(dims, axis + 1, dims.length));
    }
}
