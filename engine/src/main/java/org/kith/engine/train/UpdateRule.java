package org.kith.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/**
 * Changes a parameter in place by its gradient. DJL's own optimisers keep what they remember of earlier gradients to
 * themselves; a training that is to go on after a kill has to write it down.
 */
abstract class UpdateRule {

    /** Of how many arrays, as large as the parameter and 0 in the beginning, the memory of a parameter consists. */
    abstract int memories();

    /**
     * One step.
     *
     * @param gradient may be overwritten
     * @param step from 1
     */
    abstract void update(NDArray parameter, NDArray gradient, NDArray[] memory, double learningRate, long step);

    /** Steps get shorter by all that was walked. */
    static final class AdaGrad extends UpdateRule {

        private static final double EPSILON = 1e-8;

        @Override
        int memories() {
            return 1;
        }

        @Override
        void update(NDArray parameter, NDArray gradient, NDArray[] memory, double learningRate, long step) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                memory[0].addi(gradient.square());
                parameter.subi(gradient.divi(memory[0].sqrt().addi(EPSILON)).muli(learningRate));
            }
        }
    }

    /** Goes on in the direction it had. */
    static final class Momentum extends UpdateRule {

        private static final double MOMENTUM = 0.9;

        @Override
        int memories() {
            return 1;
        }

        @Override
        void update(NDArray parameter, NDArray gradient, NDArray[] memory, double learningRate, long step) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                memory[0].muli(MOMENTUM).addi(gradient);
                parameter.subi(memory[0].mul(learningRate));
            }
        }
    }

    /** Steps of one length, where gradients agree. */
    static final class Adam extends UpdateRule {

        private static final double BETA_1 = 0.9;
        private static final double BETA_2 = 0.999;
        private static final double EPSILON = 1e-8;

        @Override
        int memories() {
            return 2;
        }

        @Override
        void update(NDArray parameter, NDArray gradient, NDArray[] memory, double learningRate, long step) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                memory[1].muli(BETA_2).addi(gradient.square().muli(1 - BETA_2));
                memory[0].muli(BETA_1).addi(gradient.muli(1 - BETA_1));
                NDArray size = memory[1]
                        .div(1 - Math.pow(BETA_2, (double) step))
                        .sqrt()
                        .addi(EPSILON);
                parameter.subi(memory[0].div(size).muli(learningRate / (1 - Math.pow(BETA_1, (double) step))));
            }
        }
    }
}
