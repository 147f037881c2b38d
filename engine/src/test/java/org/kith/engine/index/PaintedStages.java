package org.kith.engine.index;

import org.kith.engine.Installation;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;

/** The pipeline with fakes in place of the two networks; all else is real. */
final class PaintedStages {

    private PaintedStages() {}

    static Stages create() {
        return create(() -> {}, () -> {});
    }

    static Stages create(Runnable atEachDetection, Runnable atEachBatch) {
        OpenCv openCv = OpenCv.load(Installation.fromSystemProperties());
        return new Stages(
                PaintedFaceEmbedder.MODEL_ID,
                new ImageDecoder(openCv, ImageDecoder.DEFAULT_MAX_SIDE_PX),
                new FaceAligner(openCv),
                () -> new PaintedFaceDetector(atEachDetection),
                () -> new PaintedFaceEmbedder(atEachBatch));
    }
}
