package org.kith.engine.review;

import org.kith.engine.cluster.Thresholds;

/** Every limit that decides what is asked, each with its source: docs/decisions/0100. */
final class ReviewThresholds {

    /**
     * Between mean directions; farther apart no guess is worth asking about, whoever is near: little beyond the loosest
     * grouping.
     */
    static final double FAR_COSINE_DISTANCE = Thresholds.GROUPING_LOOSEST + 0.05;

    /** Is this Anna? is asked from here on; below, who is this? */
    static final double WORTH_A_GUESS = 0.3;

    /**
     * Even odds that two groups are one person are so much before the angle up to which they would be grouped: what was
     * nearer was grouped, and what was not had a reason.
     */
    static final double EVEN_COSINE_DISTANCE_BEFORE = 0.04;

    /** Of the logistic curve of these odds, by cosine distance. */
    static final double STEEPNESS = 25;

    /** The chance that the user knows somebody of whom there are small or blurred faces only, as passers-by in the background. */
    static final double UNCLEAR_KNOWN = 1e-3;

    /** The user is told how many answers settle most of the faces: this share, since the rest are many groups of one or two. */
    static final double MOST = 0.8;

    /** Single faces are many; no more groups are compared with everybody for one question. */
    static final int COMPARED = 4000;

    /**
     * A group of which two parts, of two faces or more each, lie so far apart may be two people. Of the groups of four faces and more of
     * families, ages and singers 10 do, of which 3 are two people (15 faces of 16 that are in such groups); of singers none does.
     */
    static final double DOUBTFUL_HALVES = 0.4;

    /** Of so many faces each half is: one face that is far from the others is not a second person. */
    static final int FACES_OF_A_HALF = 2;

    /** A face that is not by so much nearer, in cosine distance, to its person than to somebody else may be that one's. */
    static final double DOUBTFUL_MARGIN = 0.12;

    /** Decided faces of a person whom another one is compared with: of fewer nobody can say what does not fit. */
    static final int ENOUGH_TO_COMPARE = 3;

    /** Faces of a person whom a few more faces may be of. */
    static final int USUAL_GROUP = 16;

    private ReviewThresholds() {}
}
