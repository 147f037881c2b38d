package org.kith.engine.train.mining;

/**
 * α of the triplet loss [ ‖f(a) − f(p)‖² − ‖f(a) − f(n)‖² + α ]₊: how much farther than a face of the same person one of somebody
 * else is to be (FaceNet, arXiv:1503.03832, section 3.1).
 *
 * @param squaredDistance above 0
 */
public record Margin(double squaredDistance) {

    /** FaceNet's (section 3.1). */
    public static final double PAPER = 0.2;

    public Margin {
        if (!(squaredDistance > 0)) {
            throw new IllegalArgumentException("a margin of " + squaredDistance);
        }
    }

    /** What a triplet costs: 0 where the negative is farther than the positive by the margin. */
    public double loss(double toPositive, double toNegative) {
        return Math.max(0, toPositive - toNegative + squaredDistance);
    }

    /** Whether the negative is farther than the positive, but not by the margin (section 3.2). */
    boolean isSemiHard(double toPositive, double toNegative) {
        return toNegative > toPositive && toNegative < toPositive + squaredDistance;
    }
}
