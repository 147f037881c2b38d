package org.kith.engine.train;

import org.kith.engine.train.mining.Margin;
import org.kith.engine.train.mining.Mining;

/**
 * What a step does.
 *
 * @param learningRate before the schedule
 * @param weightDecay of what a weight has a step takes this share times the learning rate
 * @param mining which triplets are learned from
 * @param margin α of the loss
 */
public record Descent(Optimizer optimizer, double learningRate, double weightDecay, Mining mining, double margin) {

    public Descent {
        if (!(learningRate > 0) || !(weightDecay >= 0) || !(margin > 0)) {
            throw new IllegalArgumentException(
                    "learning rate " + learningRate + ", weight decay " + weightDecay + ", margin " + margin);
        }
    }

    /** With the paper's margin. */
    public Descent(Optimizer optimizer, double learningRate, double weightDecay, Mining mining) {
        this(optimizer, learningRate, weightDecay, mining, Margin.PAPER);
    }
}
