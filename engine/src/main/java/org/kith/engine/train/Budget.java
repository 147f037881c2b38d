package org.kith.engine.train;

/**
 * When a training ends: by the clock, or by steps; 0 is no bound. With both, what comes first. Where only steps count, the
 * same settings give the same network; the clock also says how long the steps are, and no two runs are alike.
 *
 * @param minutes of training, all runs of it together
 */
public record Budget(double minutes, long steps) {

    private static final double SECONDS = 60;

    public Budget {
        if (!(minutes >= 0) || steps < 0 || (minutes == 0 && steps == 0)) {
            throw new IllegalArgumentException(minutes + " minutes, " + steps + " steps");
        }
    }

    /** How much of it is spent, 0..1 and above. */
    double spent(long step, double seconds) {
        double bySteps = steps == 0 ? 0 : (double) step / steps;
        double byTime = minutes == 0 ? 0 : seconds / (SECONDS * minutes);
        return Math.max(bySteps, byTime);
    }
}
