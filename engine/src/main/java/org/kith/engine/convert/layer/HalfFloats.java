package org.kith.engine.convert.layer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/** Numbers of 16 bits (IEEE 754 binary16), in which many networks are stored. */
public final class HalfFloats {

    private HalfFloats() {}

    public static float[] read(ByteBuffer bytes) {
        ShortBuffer halves = bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        float[] values = new float[halves.remaining()];
        for (int i = 0; i < values.length; i++) {
            values[i] = widen(halves.get(i));
        }
        return values;
    }

    /** Exact: every half is a float. */
    public static float widen(short half) {
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        int sign = (half & 0x8000) << 16;
        if (exponent == 0) { // zero and the numbers below the smallest normal one, in steps of 2^-24
            return Float.intBitsToFloat(Float.floatToRawIntBits(fraction * 0x1p-24f) | sign);
        }
        int wide = exponent == 0x1f ? 0xff : exponent - 15 + 127;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }
}
