package org.kith.engine.train;

/** When a training is measured and written down: so many times over its budget. */
final class Cadence {

    private static final int POINTS = 40;

    /** A kill costs that much at most. */
    private static final double MOST_SECONDS = 300;

    private final Budget budget;

    Cadence(Budget budget) {
        this.budget = budget;
    }

    /**
     * Whether it is time again; where only steps count it is at the same steps in every run.
     *
     * @param lastStep of the point before
     * @param lastSeconds of the point before
     */
    boolean due(long step, double seconds, long lastStep, double lastSeconds) {
        if (step == lastStep) {
            return false;
        }
        double since = budget.spent(step, seconds) - budget.spent(lastStep, lastSeconds);
        return since >= 1.0 / POINTS || (budget.minutes() > 0 && seconds - lastSeconds >= MOST_SECONDS);
    }
}
