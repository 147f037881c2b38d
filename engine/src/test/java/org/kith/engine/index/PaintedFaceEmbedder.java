package org.kith.engine.index;

import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.model.Embedding;

/** Embeds by the colour in the middle: faces of one person fall on one point, people are at right angles. */
final class PaintedFaceEmbedder implements FaceEmbedder {

    static final String MODEL_ID = "painted";

    private final Runnable atEachBatch;

    PaintedFaceEmbedder(Runnable atEachBatch) {
        this.atEachBatch = atEachBatch;
    }

    @Override
    public String modelId() {
        return MODEL_ID;
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        atEachBatch.run();
        return faces.stream().map(PaintedFaceEmbedder::embed).toList();
    }

    private static Embedding embed(AlignedFace face) {
        long[] sum = new long[3];
        for (int y = 50; y < 62; y++) {
            for (int x = 50; x < 62; x++) {
                for (int c = 0; c < 3; c++) {
                    sum[c] += face.rgb()[3 * (y * AlignedFace.SIDE_PX + x) + c] & 0xff;
                }
            }
        }
        float[] values = new float[Embedding.DIMENSIONS];
        values[PaintedPhoto.person((int) (sum[0] / 144), (int) (sum[1] / 144), (int) (sum[2] / 144))] = 1;
        return new Embedding(values);
    }

    @Override
    public void close() {}
}
