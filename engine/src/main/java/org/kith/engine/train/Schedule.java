package org.kith.engine.train;

/** How the learning rate goes: up within a moment, level, and down along half a cosine to nearly nothing at the end. */
final class Schedule {

    /** The first steps of AdaGrad and Adam are as long as the rate whatever the gradient: too long for fresh numbers. */
    private static final double WARM_UP = 0.02;

    private static final double LEVEL_UNTIL = 0.4;
    private static final double LEAST = 0.01;

    private Schedule() {}

    /**
     * What the learning rate is multiplied with.
     *
     * @param spent of the budget, 0..1
     */
    static double factor(double spent) {
        if (spent < WARM_UP) {
            return Math.max(LEAST, spent / WARM_UP);
        }
        if (spent < LEVEL_UNTIL) {
            return 1;
        }
        double down = Math.min(1, (spent - LEVEL_UNTIL) / (1 - LEVEL_UNTIL));
        return LEAST + (1 - LEAST) * (1 + Math.cos(Math.PI * down)) / 2;
    }
}
