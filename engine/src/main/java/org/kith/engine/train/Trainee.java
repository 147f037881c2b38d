package org.kith.engine.train;

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
import ai.djl.util.Pair;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.train.mining.DistanceMatrix;
import org.kith.engine.train.mining.Identities;
import org.kith.engine.train.mining.Margin;
import org.kith.engine.train.mining.TripletMiner;
import org.kith.engine.train.mining.Triplets;

/** A network while it learns, with what its optimiser remembers. Confined to one thread. */
final class Trainee implements AutoCloseable {

    private static final int WEIGHT_DIMENSIONS = 2;

    private final TrainableNetwork network;
    private final Descent descent;
    private final UpdateRule rule;
    private final Margin margin;
    private final TripletMiner miner;
    private final TripletLoss loss;
    private final Engine engine;
    private final NDManager manager;
    private final Block block;
    private final ParameterStore store;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final Map<Parameter, NDArray[]> memories = new LinkedHashMap<>();

    private Trainee(TrainableNetwork network, Descent descent, NDManager manager, Engine engine) {
        this.network = network;
        this.descent = descent;
        this.rule = descent.optimizer().rule();
        this.margin = new Margin(descent.margin());
        this.miner = new TripletMiner(descent.mining(), margin);
        this.loss = new TripletLoss(margin);
        this.engine = engine;
        this.manager = manager;
        this.block = network.block();
        this.store = new ParameterStore(manager, false);
    }

    /** A new one; the same seed gives the same numbers. */
    static Trainee newborn(MxnetRuntime runtime, Device device, TrainableNetwork network, Descent descent, long seed) {
        Engine engine = Engine.getEngine(MxnetRuntime.ENGINE_NAME);
        NDManager manager = engine.newBaseManager(runtime.device(device));
        try {
            Trainee trainee = new Trainee(network, descent, manager, engine);
            engine.setRandomSeed(Long.hashCode(seed));
            trainee.block.initialize(manager, DataType.FLOAT32, trainee.shape(1));
            trainee.listArrays();
            return trainee;
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    private Shape shape(int faces) {
        return new Shape(faces, 3, network.inputHeight(), network.inputWidth());
    }

    private void listArrays() {
        for (Pair<String, Parameter> named : block.getParameters()) {
            Parameter parameter = named.getValue();
            arrays.put(named.getKey(), parameter.getArray());
            if (parameter.requiresGradient()) {
                NDArray[] memory = new NDArray[rule.memories()];
                for (int m = 0; m < memory.length; m++) {
                    memory[m] = manager.zeros(parameter.getArray().getShape());
                    arrays.put(named.getKey() + " memory " + m, memory[m]);
                }
                memories.put(parameter, memory);
            }
        }
    }

    /** Everything a training consists of, by name: parameters and what the optimiser remembers. */
    Map<String, NDArray> arrays() {
        return Map.copyOf(arrays);
    }

    Block block() {
        return block;
    }

    /**
     * What came of a step.
     *
     * @param loss the mean over the triplets; 0 where there was none
     * @param pairs anchor and positive
     * @param triplets pairs with a negative
     * @param active triplets whose loss was above 0
     * @param meanSquaredDistance of all faces of the batch
     */
    record Learned(double loss, int pairs, int triplets, int active, double meanSquaredDistance) {}

    /**
     * One step.
     *
     * @param planes of the faces' pictures
     * @param people for each face whose it is
     * @param step from 0
     * @param random draws negatives
     */
    Learned learn(FloatBuffer planes, int[] people, double learningRate, long step, Random random) {
        try (NDManager scope = manager.newSubManager()) {
            Learned learned = backward(scope.create(planes, shape(people.length)), people, random);
            if (learned.triplets() > 0) {
                update(learningRate, step); // after recording: what autograd knows of must not be changed in place
            }
            return learned;
        }
    }

    private Learned backward(NDArray pictures, int[] people, Random random) {
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray embeddings =
                    block.forward(store, new NDList(pictures), true).singletonOrThrow();
            NDArray distances = TripletLoss.squaredDistances(embeddings);
            DistanceMatrix matrix = DistanceMatrix.of(people.length, distances.toFloatArray());
            Triplets triplets = miner.mine(matrix, Identities.of(people), random);
            double value = 0;
            if (triplets.size() > 0) {
                NDArray mean = loss.of(distances, triplets);
                collector.backward(mean);
                value = mean.toFloatArray()[0];
            }
            int active = triplets.active(matrix, margin);
            return new Learned(value, triplets.pairs(), triplets.size(), active, matrix.mean());
        }
    }

    private void update(double learningRate, long step) {
        memories.forEach((parameter, memory) -> {
            NDArray array = parameter.getArray();
            try (NDArray gradient = array.getGradient()) {
                if (descent.weightDecay() > 0 && array.getShape().dimension() >= WEIGHT_DIMENSIONS) {
                    array.muli(1 - learningRate * descent.weightDecay());
                }
                rule.update(array, gradient, memory, learningRate, step + 1);
            }
        });
    }

    /** The embeddings of faces as they will be in use: nothing is learned. */
    float[][] embed(FloatBuffer planes, int faces) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray pictures = scope.create(planes, shape(faces));
            float[] values = block.forward(store, new NDList(pictures), false)
                    .singletonOrThrow()
                    .toFloatArray();
            float[][] embeddings = new float[faces][];
            for (int i = 0; i < faces; i++) {
                embeddings[i] = Arrays.copyOfRange(values, i * Embedding.DIMENSIONS, (i + 1) * Embedding.DIMENSIONS);
            }
            return embeddings;
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
