package org.kith.engine.train.family;

import java.util.List;
import org.kith.engine.train.mining.Margin;

/**
 * How a projection is learned.
 *
 * @param marginSquaredDistance α, how much farther than her own faces others are to be
 * @param regularisation λ, what each square of W costs
 * @param rate of gradient descent
 * @param momentum 0..1, what is kept of the step before
 * @param steps of one batch each
 */
public record LearningOptions(
        double marginSquaredDistance, double regularisation, double rate, double momentum, int steps) {

    /** FaceNet's margin. Of a network that is trained hardly a triplet is within it: little is changed, and little gained. */
    private static final double GENTLE = Margin.PAPER;

    /** As far as most people of a trained network are apart anyway: twice the gain on LFW, at the risk of harming somebody. */
    private static final double BOLD = 0.8;

    private static final LearningOptions DEFAULT = new LearningOptions(BOLD, 0.03, 0.1, 0.9, 100);

    /** What the program tries, one after the other; all by the measurements of docs/decisions/0130. */
    public static final List<LearningOptions> LADDER = List.of(DEFAULT, DEFAULT.withMargin(GENTLE));

    public LearningOptions {
        if (!(marginSquaredDistance > 0 && regularisation >= 0 && rate > 0 && momentum >= 0 && momentum < 1)
                || steps < 1) {
            throw new IllegalArgumentException("no training: " + marginSquaredDistance + ", " + regularisation + ", "
                    + rate + ", " + momentum + ", " + steps);
        }
    }

    public LearningOptions withMargin(double squaredDistance) {
        return new LearningOptions(squaredDistance, regularisation, rate, momentum, steps);
    }
}
