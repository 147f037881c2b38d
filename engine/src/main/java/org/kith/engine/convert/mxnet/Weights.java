package org.kith.engine.convert.mxnet;

import java.util.Arrays;

/** Constant numbers of a network, the last dimension running fastest. Nobody writes to them. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Weights(int[] shape, float[] values) {

    public Weights {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(values.length + " numbers for " + Arrays.toString(shape));
        }
    }
}
