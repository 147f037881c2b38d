package org.kith.engine.align;

import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;

/**
 * Says how far a face can be trusted, and with that what it may do in clustering, by the {@link
 * QualityThresholds}. Thread-safe.
 */
public final class FaceQualityEstimator {

    /**
     * Judges one face.
     *
     * @param image the photo it is on; its full size tells the face's
     * @param aligned the face's crop
     */
    public FaceQuality estimate(UprightImage image, DetectedFace face, AlignedFace aligned) {
        double sizePx =
                Math.min(face.box().width() * image.fullWidth(), face.box().height() * image.fullHeight());
        double laplacianVariance = Sharpness.laplacianVariance(aligned);
        double frontality = Frontality.of(face.landmarks(), image);
        return new FaceQuality(
                value(sizePx, laplacianVariance, frontality, face.score()),
                sizePx,
                role(sizePx, laplacianVariance, frontality, face.score()));
    }

    /** The geometric mean of four parts of 0..1, so that one that is bad cannot be made good by the others. */
    static double value(double sizePx, double laplacianVariance, double frontality, double score) {
        double size = sizePx / (sizePx + QualityThresholds.JOIN_MIN_SIZE_PX);
        double sharpness = laplacianVariance / (laplacianVariance + QualityThresholds.SEED_MIN_LAPLACIAN_VARIANCE);
        double pose = QualityThresholds.PROFILE_WORTH + (1 - QualityThresholds.PROFILE_WORTH) * frontality;
        return Math.pow(size * sharpness * pose * score, 0.25);
    }

    static FaceRole role(double sizePx, double laplacianVariance, double frontality, double score) {
        if (sizePx < QualityThresholds.JOIN_MIN_SIZE_PX
                || laplacianVariance < QualityThresholds.JOIN_MIN_LAPLACIAN_VARIANCE) {
            return FaceRole.ASIDE;
        }
        boolean trusted = sizePx >= QualityThresholds.SEED_MIN_SIZE_PX
                && laplacianVariance >= QualityThresholds.SEED_MIN_LAPLACIAN_VARIANCE
                && frontality >= QualityThresholds.SEED_MIN_FRONTALITY
                && score >= QualityThresholds.SEED_MIN_SCORE;
        return trusted ? FaceRole.SEED : FaceRole.JOIN;
    }
}
