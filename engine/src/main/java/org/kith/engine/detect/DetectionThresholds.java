package org.kith.engine.detect;

import java.util.List;

/**
 * Every limit by which the detector doubts, looks again and decides, each with its source:
 * docs/decisions/0035-second-look.md, 0093-search-by-faces.md.
 */
final class DetectionThresholds {

    /**
     * Fainter answers of the network are not looked into: of 40 between 0.2 and 0.25 six were faces (WIDER FACE val), which
     * second looks tell from the others.
     */
    static final double FAINT_SCORE = 0.2;

    /** Tiles looked at of one photo at most: in a crowd more would take longer than everything else. */
    static final int MAX_TILES = 40;

    /** By which neighbouring tiles overlap at least, in parts of a tile: a face no larger is whole in one. */
    static final double TILE_OVERLAP = 1.0 / 8;

    /** So much closer is the next look: two tiles a side cover what one did. */
    static final double CLOSER = 2 - TILE_OVERLAP;

    /** A box that comes so near to the edge of a tile may be that of half a face; in pixels as the network sees it. */
    static final double EDGE_PX = 2;

    /**
     * Pictures are stretched upwards by so much at most, where that costs nothing: of faces of 40 px in WIDER FACE val two more
     * are found, and one to three fewer invented.
     */
    static final double MAX_STRETCH = 1.12;

    /** A closer look by less than this factor shows nothing new. */
    static final double LEAST_STEP = 1.1;

    /**
     * Of a long picture the overview takes several parts, so that its shorter side has so many pixels: a strip in which a face
     * fills a seventh of the height shows it in 27.
     */
    static final double LEAST_SHORTER_SIDE_PX = 192;

    /** All 549 answers above on photos of WIDER FACE were faces; on 120 photos without a person none is above 0.62. */
    static final double CERTAIN_SCORE = 0.65;

    /**
     * One face seen so well makes it likely that others on the photo are faces too: on photos without a person none is, and
     * 1,615 of 1,618 photos of people have one.
     */
    static final double COMPANY_SCORE = 0.7;

    /** Where no face is seen well, a doubtful one must reach this: puppies get 0.46, people alone on a photo 0.68 and more. */
    static final double ALONE_SCORE = 0.5;

    /**
     * A face of fewer pixels in the overview calls for the detail: of faces of 12 to 16 px the overview misses 8 %, of 9 to
     * 12 px 30 %, of larger ones 2 % (WIDER FACE val).
     */
    static final double SMALL_FACE_PX = 16;

    /** From this size on a face that only the overview shows counts: large faces are seen better in a small picture. */
    static final double LARGE_FACE_PX = 24;

    /** From this size on a face seen with certainty is seen well: a closer look, which may see it cut, has nothing to add. */
    static final double SETTLED_FACE_PX = 32;

    /** Of the smaller of two boxes, how much in the larger one makes them one face of two passes. */
    static final double SAME_FACE_CONTAINED = 0.7;

    /** A second look that sees less sees nothing. */
    static final double LOOK_SCORE = 0.05;

    /** Second looks of one photo at most, best first: in a crowd they would take longer than everything else. */
    static final int MAX_SECOND_LOOKS = 32;

    /** From here on an answer says how a photo is held; of scans on their side the faces are seen with 0.55, though lying. */
    static final double TURNED_HINT_SCORE = 0.3;

    /**
     * Where nothing hints, a photo turned another way must show a face so well: without people at most 0.59, a turned scan
     * 0.86.
     */
    static final double TURNED_SCORE = 0.65;

    /**
     * Side of the part a second look sees, in faces: with less around it the network is less sure of faces than of other
     * things.
     */
    static final double PART_SIDES = 4;

    /** What the network says of the whole picture counts as much as both looks together. */
    static final double FIRST_WEIGHT = 0.5;

    /**
     * Where the user says there is a face it need not be told from anything else, only found: from here on landmarks are where the
     * face is (docs/decisions/0133-drawn-faces.md).
     */
    static final double DRAWN_SCORE = 0.15;

    /** Sides of the parts looked at around a drawn box, in such boxes: a hand draws large and small. */
    static final List<Double> DRAWN_SIDES = List.of(1.6, 2.5, 4.0);

    private DetectionThresholds() {}
}
