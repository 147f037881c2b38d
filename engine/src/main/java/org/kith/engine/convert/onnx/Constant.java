package org.kith.engine.convert.onnx;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kith.engine.convert.mxnet.Weights;

/**
 * Numbers that a file holds, or that follow from it alone: either of 32 bits with a point, or whole ones.
 *
 * @param dims its dimensions, none for a single number
 * @param reals empty where they are whole
 * @param wholes empty where they are not
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Constant(int[] dims, boolean isWhole, float[] reals, long[] wholes) implements Value {

    Constant {
        int size = isWhole ? wholes.length : reals.length;
        if (Arrays.stream(dims).reduce(1, Math::multiplyExact) != size) {
            throw new IllegalArgumentException(size + " numbers for " + Arrays.toString(dims));
        }
    }

    static Constant of(int[] dims, float[] reals) {
        return new Constant(dims, false, reals, new long[0]);
    }

    static Constant of(int[] dims, long[] wholes) {
        return new Constant(dims, true, new float[0], wholes);
    }

    /** A row of whole numbers. */
    static Constant ofRow(long... wholes) {
        return of(new int[] {wholes.length}, wholes);
    }

    int size() {
        return isWhole ? wholes.length : reals.length;
    }

    /** Whole numbers widened, if that is what they are. */
    float[] floats() {
        if (!isWhole) {
            return reals;
        }
        float[] to = new float[wholes.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = wholes[i];
        }
        return to;
    }

    /** @throws IllegalArgumentException if they are no whole numbers */
    long[] longs() {
        if (!isWhole) {
            throw new IllegalArgumentException("numbers that are not whole");
        }
        return wholes;
    }

    Weights weights() {
        return new Weights(dims, floats());
    }

    /** The same numbers in another shape. */
    Constant shaped(int[] newDims) {
        return new Constant(newDims, isWhole, reals, wholes);
    }

    /** The numbers at these places, as a constant of that shape. */
    Constant picked(int[] newDims, IntStream places) {
        int[] at = places.toArray();
        if (isWhole) {
            return of(newDims, Arrays.stream(at).mapToLong(i -> wholes[i]).toArray());
        }
        float[] to = new float[at.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = reals[at[i]];
        }
        return of(newDims, to);
    }
}
