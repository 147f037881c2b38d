package org.kith.engine.index;

import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceQuality;

/** A face on its way from a worker to the embedder. */
record CroppedFace(DetectedFace detected, FaceQuality quality, AlignedFace crop) {

    AnalyzedFace with(Embedding embedding) {
        return new AnalyzedFace(detected, quality, embedding);
    }
}
