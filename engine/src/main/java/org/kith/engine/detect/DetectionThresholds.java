package org.kith.engine.detect;

/** Every limit by which the detector doubts, looks again and decides, each with its source: docs/decisions/0035-second-look.md. */
final class DetectionThresholds {

    /** Fainter answers of the network are not looked into: of 20 between 0.2 and 0.25 one is a face (WIDER FACE val). */
    static final double FAINT_SCORE = 0.25;

    /** All 170 answers above on photos of WIDER FACE were faces, and none on 120 photos without a person. */
    static final double CERTAIN_SCORE = 0.65;

    /**
     * One face seen so well makes it likely that others on the photo are faces too. On 120 photos without a person no answer was
     * above 0.62; of 1,618 photos of people 3 had none above.
     */
    static final double COMPANY_SCORE = 0.7;

    /** Where no face is certain, a doubtful one must reach this: puppies get 0.46, faces alone on a photo 0.66 and more. */
    static final double ALONE_SCORE = 0.5;

    /** A face of fewer pixels in the overview calls for the detail: below, the network scores real faces under 0.7. */
    static final double SMALL_FACE_PX = 16;

    /** From this size on a face that only the overview shows counts: large faces are seen better in a small picture. */
    static final double LARGE_FACE_PX = 32;

    /** Boxes of two looks that overlap so far are one face; as low as the network's boxes of lying faces are loose. */
    static final double SAME_FACE_IOU = 0.4;

    /** Of the smaller of two boxes, how much in the larger one makes them one face of two passes. */
    static final double SAME_FACE_CONTAINED = 0.7;

    /** A second look that sees less sees nothing. */
    static final double LOOK_SCORE = 0.05;

    /** Second looks of one photo at most, best first: in a crowd they would take longer than everything else. */
    static final int MAX_SECOND_LOOKS = 32;

    /** Without any answer above, the photo may lie on its side: standing or lying, faces of turned scans have 0.45 and more. */
    static final double TURNED_HINT_SCORE = 0.3;

    /** A photo without faces turned into all positions has at most 0.55; scans that lie on their side, once turned, 0.86. */
    static final double TURNED_SCORE = 0.65;

    private DetectionThresholds() {}
}
