package org.kith.engine.index;

import org.kith.engine.align.FaceAligner;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Installation;

/** The pipeline with fakes in place of the two networks; all else is real. */
final class PaintedStages {

    private PaintedStages() {}

    static Stages create() {
        return create(() -> {}, () -> {});
    }

    static Stages create(Runnable atEachDetection, Runnable atEachBatch) {
        return create(Ffmpeg.of(Installation.fromSystemProperties()), atEachDetection, atEachBatch);
    }

    static Stages create(Ffmpeg ffmpeg, Runnable atEachDetection, Runnable atEachBatch) {
        Installation installation = Installation.fromSystemProperties();
        OpenCv openCv = OpenCv.load(installation);
        return new Stages(
                PaintedFaceEmbedder.MODEL_ID,
                new ImageDecoder(openCv, ffmpeg, ImageDecoder.DEFAULT_MAX_SIDE_PX),
                new FaceAligner(openCv),
                () -> new PaintedFaceDetector(atEachDetection),
                () -> new PaintedFaceEmbedder(atEachBatch));
    }
}
