package org.kith.engine.train.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** Pictures as a network takes them: a plane a colour, (v − 127.5) / 128 of each byte. */
public final class Pixels {

    /** As the model's card says it. */
    public static final String NORMALISATION = "(v - 127.5) / 128";

    private static final float MEAN = 127.5f;
    private static final float DIVISOR = 128;

    private Pixels() {}

    /** n × 3 × height × width numbers, off the heap, ready to be read. */
    public static FloatBuffer planes(List<byte[]> pictures) {
        int numbers = pictures.stream().mapToInt(rgb -> rgb.length).sum();
        FloatBuffer planes = ByteBuffer.allocateDirect(numbers * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (byte[] rgb : pictures) {
            for (int colour = 0; colour < 3; colour++) {
                for (int p = colour; p < rgb.length; p += 3) {
                    planes.put(((rgb[p] & 0xff) - MEAN) / DIVISOR);
                }
            }
        }
        return planes.flip();
    }
}
