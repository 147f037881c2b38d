package org.kith.engine.model;

/** When two boxes of one photo are one face: the same for a photo looked at twice as for one that is indexed again. */
public final class FaceThresholds {

    /**
     * Boxes of one photo that overlap so far are one face: rule 1 of the domain model. As low as the detector's boxes of
     * lying faces are loose (docs/decisions/0035-second-look.md).
     */
    public static final double SAME_FACE_IOU = 0.4;

    /**
     * Faces at the same place of two pictures that look so much alike are one face, if the pictures may be two versions of one:
     * cosine 0.75. With other colours, a filter or other sharpness a face stays nearer to itself; two people hardly ever come so near.
     */
    public static final double SAME_FACE_SQUARED_DISTANCE = 0.5;

    /**
     * Boxes in two files of one picture that overlap so far are one face: they lie at the same place up to what another processor
     * rounds otherwise, and two faces of one photo never overlap so far.
     */
    public static final double SAME_PLACE_IOU = 0.7;

    /** How much of the smaller of two boxes is in the other if one was drawn by hand where the other was detected. */
    public static final double DRAWN_CONTAINED = 0.7;

    /** And how far they overlap: a hand draws heads, up to twice as wide as the detector's boxes from brow to chin. */
    public static final double DRAWN_IOU = 0.2;

    private FaceThresholds() {}
}
