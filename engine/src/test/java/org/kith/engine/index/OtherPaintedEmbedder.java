package org.kith.engine.index;

import java.util.List;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;

/**
 * Another network for painted faces, as wide as networks are: people are elsewhere on a sphere of more dimensions, and its crops are
 * the boxes, of another size and not square.
 */
final class OtherPaintedEmbedder implements FaceEmbedder {

    static final String MODEL_ID = "other";
    static final CropFrame CROP = CropFrame.ofBox(96, 80);

    private static final int FIRST_AXIS = 400;

    private final Runnable atEachBatch;

    private OtherPaintedEmbedder(Runnable atEachBatch) {
        this.atEachBatch = atEachBatch;
    }

    static Stages stages(Runnable atEachBatch) {
        Installation installation = Installation.fromSystemProperties();
        OpenCv openCv = OpenCv.load(installation);
        return new Stages(
                MODEL_ID,
                new ImageDecoder(openCv, Ffmpeg.of(installation), ImageDecoder.DEFAULT_MAX_SIDE_PX),
                new FaceAligner(openCv),
                CROP,
                () -> new PaintedFaceDetector(() -> {}),
                () -> new OtherPaintedEmbedder(atEachBatch));
    }

    @Override
    public String modelId() {
        return MODEL_ID;
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        atEachBatch.run();
        return faces.stream().map(OtherPaintedEmbedder::embed).toList();
    }

    private static Embedding embed(AlignedFace face) {
        int width = face.widthPx();
        int height = face.heightPx();
        if (width != CROP.widthPx() || height != CROP.heightPx()) {
            throw new IllegalArgumentException("a crop of " + width + " x " + height + " px");
        }
        long[] sum = new long[3];
        int pixels = 0;
        for (int y = height / 4; y < height * 3 / 4; y++) {
            for (int x = width / 4; x < width * 3 / 4; x++) {
                for (int c = 0; c < 3; c++) {
                    sum[c] += face.rgb()[3 * (y * width + x) + c] & 0xff;
                }
                pixels++;
            }
        }
        float[] values = new float[Embedding.MOST_DIMENSIONS];
        int person = PaintedPhoto.person((int) (sum[0] / pixels), (int) (sum[1] / pixels), (int) (sum[2] / pixels));
        values[FIRST_AXIS + person] = 1;
        return new Embedding(values);
    }

    @Override
    public void close() {}
}
