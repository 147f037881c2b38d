package org.kith.engine.train.mining;

/** Which triplets of a batch are learned from (FaceNet, arXiv:1503.03832, section 3.2). */
public enum Mining {
    /**
     * All anchor–positive pairs, each with a negative farther than the positive but within the margin, drawn among these. The
     * paper's choice: all pairs are steadier than the hardest, and the hardest negatives may lead to f(x) = 0.
     */
    SEMI_HARD(false, Negative.SEMI_HARD),
    /** Each anchor with its farthest positive only; negatives as above. */
    HARDEST_POSITIVE(true, Negative.SEMI_HARD),
    /** All anchor–positive pairs, each with the anchor's nearest negative. */
    HARDEST_NEGATIVE(false, Negative.HARDEST),
    /** All anchor–positive pairs, each with any negative: most teach nothing. */
    RANDOM(false, Negative.RANDOM);

    /** How a pair's negative is found. */
    enum Negative {
        SEMI_HARD(true, false),
        NEAREST_SEMI_HARD(true, true),
        HARDEST(false, true),
        RANDOM(false, false);

        private final boolean semiHard;
        private final boolean nearest;

        Negative(boolean semiHard, boolean nearest) {
            this.semiHard = semiHard;
            this.nearest = nearest;
        }

        /** Among those farther than the positive but within the margin only. */
        boolean isSemiHard() {
            return semiHard;
        }

        /** The nearest of those in question; or else one drawn among them. */
        boolean isNearest() {
            return nearest;
        }
    }

    private final boolean hardestPositive;
    private final Negative negative;

    Mining(boolean hardestPositive, Negative negative) {
        this.hardestPositive = hardestPositive;
        this.negative = negative;
    }

    boolean hardestPositive() {
        return hardestPositive;
    }

    Negative negative() {
        return negative;
    }
}
