package org.kith.engine.convert.int8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.networks.card.Normalisation;

/**
 * Pictures as a network takes them.
 *
 * @param values plane by plane, picture by picture
 * @param shape count, channels, rows, columns
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Batch(float[] values, int[] shape) {

    private static final int CHANNELS = 3;
    private static final int LARGEST = 16;

    Batch {
        if (shape.length != 4 || values.length != shape[0] * shape[1] * shape[2] * shape[3]) {
            throw new IllegalArgumentException(values.length + " numbers");
        }
    }

    /** Crops of one size, normalised. */
    static List<Batch> of(List<AlignedFace> crops, Normalisation normalisation) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < crops.size(); from += LARGEST) {
            List<AlignedFace> some = crops.subList(from, Math.min(from + LARGEST, crops.size()));
            AlignedFace first = some.get(0);
            int pixels = first.widthPx() * first.heightPx();
            float[] values = new float[some.size() * CHANNELS * pixels];
            int at = 0;
            for (AlignedFace crop : some) {
                Normalisation own = normalisation.forPicture(crop.rgb());
                for (int i = 0; i < CHANNELS * pixels; i++) {
                    values[at++] = own.apply(crop.rgb()[i % pixels * CHANNELS + i / pixels] & 0xff);
                }
            }
            batches.add(new Batch(values, new int[] {some.size(), CHANNELS, first.heightPx(), first.widthPx()}));
        }
        return batches;
    }

    FloatBuffer buffer() {
        FloatBuffer direct = ByteBuffer.allocateDirect(values.length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        return direct.put(values).flip();
    }
}
