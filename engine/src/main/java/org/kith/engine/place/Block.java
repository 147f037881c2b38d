package org.kith.engine.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Numbers or lines, one after the other. */
final class Block {

    private final ByteBuffer bytes;

    Block(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Not negative: seven bits a byte, the lowest first. */
    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes.get();
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    int signed() {
        int zigzag = number();
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    /** So many, each signed and from the one before. */
    int[] steps(int count) {
        int[] values = new int[count];
        int value = 0;
        for (int i = 0; i < count; i++) {
            value += signed();
            values[i] = value;
        }
        return values;
    }

    int[] numbers(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = number();
        }
        return values;
    }

    /** All that are left. */
    byte[] rest() {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    Lines lines() {
        return Lines.of(rest());
    }

    String[] strings() {
        return new String(rest(), StandardCharsets.UTF_8).split("\n", -1);
    }
}
