package org.kith.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.MxnetRuntime;

class UpdateRuleTest {

    private static final double RATE = 0.01;

    /** Ten steps of each by its formula, number by number. */
    @ParameterizedTest
    @EnumSource(Optimizer.class)
    void agreesWithThePlainFormula(Optimizer optimizer) {
        MxnetRuntime runtime = MxnetRuntime.start(Installation.fromSystemProperties());
        UpdateRule rule = optimizer.rule();
        double[] plain = {1, -0.5, 0.25};
        double[][] memories = new double[2][plain.length];
        Random random = new Random(2);
        try (NDManager manager =
                Engine.getEngine(MxnetRuntime.ENGINE_NAME).newBaseManager(runtime.device(Device.CPU))) {
            NDArray parameter = manager.create(new float[] {1, -0.5f, 0.25f});
            NDArray[] memory = new NDArray[rule.memories()];
            for (int m = 0; m < memory.length; m++) {
                memory[m] = manager.zeros(parameter.getShape());
            }
            for (int step = 1; step <= 10; step++) {
                float[] gradient = new float[plain.length];
                for (int i = 0; i < gradient.length; i++) {
                    gradient[i] = (float) random.nextGaussian();
                    plain[i] = updated(optimizer, plain[i], gradient[i], memories, i, step);
                }
                rule.update(parameter, manager.create(gradient), memory, RATE, step);
            }
            float[] values = parameter.toFloatArray();
            for (int i = 0; i < plain.length; i++) {
                assertThat((double) values[i]).isCloseTo(plain[i], within(1e-5));
            }
        }
    }

    private static double updated(
            Optimizer optimizer, double value, double gradient, double[][] memories, int at, int step) {
        switch (optimizer) {
            case ADAGRAD -> {
                memories[0][at] += gradient * gradient;
                return value - RATE * gradient / Math.sqrt(memories[0][at]);
            }
            case SGD -> {
                memories[0][at] = 0.9 * memories[0][at] + gradient;
                return value - RATE * memories[0][at];
            }
            case ADAM -> {
                memories[0][at] = 0.9 * memories[0][at] + 0.1 * gradient;
                memories[1][at] = 0.999 * memories[1][at] + 0.001 * gradient * gradient;
                double mean = memories[0][at] / (1 - Math.pow(0.9, step));
                double square = memories[1][at] / (1 - Math.pow(0.999, step));
                return value - RATE * mean / Math.sqrt(square);
            }
        }
        throw new AssertionError(optimizer);
    }
}
