package org.kith.engine.train.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.MxnetRuntime;

/** A block with random weights, on the CPU: what tests do with one. */
public final class BlockRun implements AutoCloseable {

    private static final float LEARNING_RATE = 0.01f;

    private final NDManager manager;
    private final ParameterStore store;
    private final Block block;

    public BlockRun(Block block, Shape oneBatch) {
        MxnetRuntime.start(Installation.fromSystemProperties()); // starts MXNet from where it lies
        this.block = block;
        this.manager = NDManager.newBaseManager(Device.cpu(), "MXNet");
        this.store = new ParameterStore(manager, false);
        Engine.getEngine("MXNet").setRandomSeed(7);
        block.initialize(manager, DataType.FLOAT32, oneBatch);
    }

    /** Pictures of noise, numbers from -1 to 1. */
    public static float[] noise(Random random, Shape batch) {
        float[] numbers = new float[Math.toIntExact(batch.size())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 2 * random.nextFloat() - 1;
        }
        return numbers;
    }

    public float[] forward(float[] pictures, Shape batch) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray input = scope.create(pictures, batch);
            return block.forward(store, new NDList(input), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    /**
     * One step against the gradient of Σ (y − target)².
     *
     * @return for each parameter that has one, the largest number of its gradient
     */
    public Map<String, Float> learn(float[] pictures, Shape batch, float[] target) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray input = scope.create(pictures, batch);
            try (GradientCollector collector = Engine.getEngine("MXNet").newGradientCollector()) {
                NDArray output = block.forward(store, new NDList(input), true).singletonOrThrow();
                NDArray wanted = scope.create(target, output.getShape());
                collector.backward(output.sub(wanted).square().sum());
            }
            Map<String, Float> largest = new LinkedHashMap<>();
            for (Parameter parameter : block.getParameters().values()) {
                if (parameter.requiresGradient()) {
                    try (NDArray gradient = parameter.getArray().getGradient();
                            NDArray step = gradient.mul(LEARNING_RATE);
                            NDArray size = gradient.abs().max()) {
                        largest.put(parameter.getName(), size.getFloat());
                        parameter.getArray().subi(step);
                    }
                }
            }
            return largest;
        }
    }

    public float[] parameter(String nameEnd) {
        return block.getParameters().values().stream()
                .filter(parameter -> parameter.getName().endsWith(nameEnd))
                .findFirst()
                .orElseThrow()
                .getArray()
                .toFloatArray();
    }

    @Override
    public void close() {
        manager.close();
    }
}
