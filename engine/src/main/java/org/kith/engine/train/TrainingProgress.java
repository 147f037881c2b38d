package org.kith.engine.train;

/**
 * How far a training is.
 *
 * @param step steps done
 * @param spent of the budget, 0..1
 * @param secondsLeft as things go
 * @param loss mean of the last steps
 * @param activeShare of the anchor–positive pairs, those with a triplet whose loss is above 0; mean of the last steps
 */
public record TrainingProgress(
        long step, double spent, double secondsLeft, double loss, double activeShare, double facesPerSecond) {}
