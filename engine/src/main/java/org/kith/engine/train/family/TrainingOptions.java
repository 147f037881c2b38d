package org.kith.engine.train.family;

/**
 * How a projection is learned.
 *
 * @param marginSquaredDistance α, how much farther than her own faces others are to be
 * @param regularisation λ, what each square of W costs
 * @param rate of gradient descent
 * @param momentum 0..1, what is kept of the step before
 * @param steps of one batch each
 */
public record TrainingOptions(
        double marginSquaredDistance, double regularisation, double rate, double momentum, int steps) {

    /**
     * By the measurements of docs/decisions/0130. FaceNet's margin of 0.2 is for a network at its beginning: of one that is trained, hardly
     * a triplet is within it, and half of the gain stays untaken.
     */
    public static final TrainingOptions DEFAULT = new TrainingOptions(0.8, 0.03, 0.1, 0.9, 100);

    public TrainingOptions {
        if (!(marginSquaredDistance > 0 && regularisation >= 0 && rate > 0 && momentum >= 0 && momentum < 1)
                || steps < 1) {
            throw new IllegalArgumentException("no training: " + marginSquaredDistance + ", " + regularisation + ", "
                    + rate + ", " + momentum + ", " + steps);
        }
    }

    public TrainingOptions withMargin(double squaredDistance) {
        return new TrainingOptions(squaredDistance, regularisation, rate, momentum, steps);
    }
}
