package org.kith.engine.model;

/** When two boxes of one photo are one face: the same for a photo looked at twice as for one that is indexed again. */
public final class FaceThresholds {

    /**
     * Boxes of one photo that overlap so far are one face: rule 1 of the domain model. As low as the detector's boxes of
     * lying faces are loose (docs/decisions/0035-second-look.md).
     */
    public static final double SAME_FACE_IOU = 0.4;

    private FaceThresholds() {}
}
