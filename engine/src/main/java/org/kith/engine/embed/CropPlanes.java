package org.kith.engine.embed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.networks.card.Normalisation;

/**
 * Crops as networks take them: a red, a green and a blue plane of normalised numbers, one face after the other, in native memory
 * that is kept for the next batch. Confined to one thread.
 */
final class CropPlanes {

    private final String modelId;
    private final NetworkInput input;
    private final ByteBuffer bytes;
    private final FloatBuffer planes;

    /** @param mostFaces of a batch */
    CropPlanes(String modelId, NetworkInput input, int mostFaces) {
        this.modelId = modelId;
        this.input = input;
        this.bytes = ByteBuffer.allocateDirect(mostFaces * input.crop().bytes() * Float.BYTES)
                .order(ByteOrder.nativeOrder());
        this.planes = bytes.asFloatBuffer();
    }

    /**
     * The planes of a batch, from position 0 to the limit; until the next batch.
     *
     * @throws IllegalArgumentException if a crop has another size than the network takes
     */
    FloatBuffer of(List<AlignedFace> faces) {
        planes.clear();
        faces.forEach(this::put);
        return planes.flip();
    }

    /** What {@link #of} filled, as bytes. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** Bytes of interleaved colours to planes of numbers. */
    private void put(AlignedFace face) {
        byte[] rgb = face.rgb();
        CropFrame crop = input.crop();
        if (face.widthPx() != crop.widthPx() || face.heightPx() != crop.heightPx()) {
            throw new IllegalArgumentException(
                    "a crop of " + face.widthPx() + " x " + face.heightPx() + " px for " + modelId);
        }
        int pixels = crop.widthPx() * crop.heightPx();
        Normalisation normalisation = input.normalisation().forPicture(rgb);
        for (int colour = 0; colour < 3; colour++) {
            for (int p = 0; p < pixels; p++) {
                planes.put(normalisation.apply(rgb[3 * p + colour] & 0xff));
            }
        }
    }
}
