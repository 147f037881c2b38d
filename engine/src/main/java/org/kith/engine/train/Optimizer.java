package org.kith.engine.train;

/** How the numbers of a network follow their gradients. */
public enum Optimizer {
    /**
     * The paper's (Duchi et al. 2011): h ← h + g², w ← w − η g / (√h + ε). The paper's rate of 0.05 is for batches of 1,800; with
     * 64 to 128 faces it was worse than 0.01 (docs/decisions/0115-training.md).
     */
    ADAGRAD(0.01) {
        @Override
        UpdateRule rule() {
            return new UpdateRule.AdaGrad();
        }
    },
    /** With momentum 0.9: v ← 0.9 v + g, w ← w − η v. */
    SGD(0.1) {
        @Override
        UpdateRule rule() {
            return new UpdateRule.Momentum();
        }
    },
    /** Kingma and Ba 2015, with β 0.9 and 0.999. */
    ADAM(0.001) {
        @Override
        UpdateRule rule() {
            return new UpdateRule.Adam();
        }
    };

    private final double learningRate;

    Optimizer(double learningRate) {
        this.learningRate = learningRate;
    }

    /** What it takes where nothing else is asked for. */
    public double learningRate() {
        return learningRate;
    }

    abstract UpdateRule rule();
}
