package org.kith.engine.align;

import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;

/**
 * Says how far a face can be trusted, and with that what it may do in clustering. The limits and what they were measured on
 * are in docs/decisions/0034-face-quality.md. Thread-safe.
 */
public final class FaceQualityEstimator {

    /** Faces down to this size were found with precision 0.988 and recall 0.977 (WIDER FACE val); of smaller ones more is missed. */
    static final double JOIN_MIN_SIZE_PX = 40;

    /** Twice that: the crop of {@value AlignedFace#SIDE_PX} px is hardly enlarged. Faces of LFW photos have 81 px or more (99 %). */
    static final double SEED_MIN_SIZE_PX = 80;

    /** About half of the faces that WIDER FACE labels heavily blurred are below; the most blurred of 6,598 of LFW has 14. */
    static final double JOIN_MIN_LAPLACIAN_VARIANCE = 6;

    /** Of LFW faces below, 5 % are nearer to a stranger's distance (d² &gt; 1) than to their own person; above, 1.4 %. */
    static final double SEED_MIN_LAPLACIAN_VARIANCE = 40;

    /** Below, faces of the celebrities set are at d² 1.1 from other photos of the person, above 0.6. */
    static final double SEED_MIN_FRONTALITY = 0.4;

    /** Of LFW faces below, 20 % are far from their own person (d² &gt; 1); from 0.8 to 0.85, 4 %. */
    static final double SEED_MIN_SCORE = 0.8;

    /** A face in profile is worth a fifth of one that looks at the camera, all else equal; it is not worthless. */
    private static final double PROFILE_WORTH = 0.2;

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
        double size = sizePx / (sizePx + JOIN_MIN_SIZE_PX);
        double sharpness = laplacianVariance / (laplacianVariance + SEED_MIN_LAPLACIAN_VARIANCE);
        double pose = PROFILE_WORTH + (1 - PROFILE_WORTH) * frontality;
        return Math.pow(size * sharpness * pose * score, 0.25);
    }

    static FaceRole role(double sizePx, double laplacianVariance, double frontality, double score) {
        if (sizePx < JOIN_MIN_SIZE_PX || laplacianVariance < JOIN_MIN_LAPLACIAN_VARIANCE) {
            return FaceRole.ASIDE;
        }
        boolean trusted = sizePx >= SEED_MIN_SIZE_PX
                && laplacianVariance >= SEED_MIN_LAPLACIAN_VARIANCE
                && frontality >= SEED_MIN_FRONTALITY
                && score >= SEED_MIN_SCORE;
        return trusted ? FaceRole.SEED : FaceRole.JOIN;
    }
}
