package org.kith.engine.align;

/** Every limit that decides how far a face is trusted, each with its source: docs/decisions/0034-face-quality.md. */
final class QualityThresholds {

    /**
     * Faces down to this size were found with precision 0.988 and recall 0.977 (WIDER FACE val); of smaller ones more is
     * missed.
     */
    static final double JOIN_MIN_SIZE_PX = 40;

    /**
     * Twice that: the crop of {@value AlignedFace#SIDE_PX} px is hardly enlarged. Faces of LFW photos have 81 px or more
     * (99 %).
     */
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
    static final double PROFILE_WORTH = 0.2;

    private QualityThresholds() {}
}
