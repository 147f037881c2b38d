package org.kith.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.train.mining.DistanceMatrix;
import org.kith.engine.train.mining.Identities;
import org.kith.engine.train.mining.Margin;
import org.kith.engine.train.mining.Mining;
import org.kith.engine.train.mining.TripletMiner;
import org.kith.engine.train.mining.Triplets;

class TripletLossTest {

    private static final int FACES = 24;
    private static final int DIMENSIONS = 8;

    private final MxnetRuntime runtime = MxnetRuntime.start(Installation.fromSystemProperties());

    /** Value and gradients of random batches, near the start of a training (all close together) and later. */
    @ParameterizedTest
    @EnumSource(Mining.class)
    void agreesWithThePlainFormula(Mining mining) {
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            double[][] embeddings = embeddings(random, seed % 2 == 0 ? 1 : 0.2);
            int[] people = random.ints(FACES, 0, 7).toArray();
            check(embeddings, people, mining, "seed " + seed);
        }
    }

    private void check(double[][] embeddings, int[] people, Mining mining, String which) {
        double margin = Margin.PAPER;
        Engine engine = Engine.getEngine(MxnetRuntime.ENGINE_NAME);
        try (NDManager manager = engine.newBaseManager(runtime.device(Device.CPU))) {
            NDArray input = manager.create(floats(embeddings), new Shape(FACES, DIMENSIONS));
            input.setRequiresGradient(true);
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray distances = TripletLoss.squaredDistances(input);
                DistanceMatrix matrix = DistanceMatrix.of(FACES, distances.toFloatArray());
                checkDistances(matrix, embeddings, which);
                Triplets triplets =
                        new TripletMiner(mining, new Margin(margin)).mine(matrix, Identities.of(people), new Random(1));
                assertThat(triplets.size()).as(which).isPositive();
                NDArray loss = new TripletLoss(new Margin(margin)).of(distances, triplets);
                collector.backward(loss);
                assertThat((double) loss.toFloatArray()[0])
                        .as(which)
                        .isCloseTo(PlainTripletLoss.of(embeddings, triplets, margin), within(1e-5));
                float[] gradient = input.getGradient().toFloatArray();
                List<Double> plain = PlainTripletLoss.gradient(embeddings, triplets, margin);
                for (int i = 0; i < gradient.length; i++) {
                    assertThat((double) gradient[i])
                            .as("%s, number %d", which, i)
                            .isCloseTo(plain.get(i), within(1e-4));
                }
            }
        }
    }

    private static void checkDistances(DistanceMatrix matrix, double[][] embeddings, String which) {
        for (int i = 0; i < FACES; i++) {
            for (int j = 0; j < FACES; j++) {
                assertThat(matrix.squaredDistance(i, j))
                        .as("%s, %d and %d", which, i, j)
                        .isCloseTo(PlainTripletLoss.squaredDistance(embeddings[i], embeddings[j]), within(1e-5));
            }
        }
    }

    /** Of norm 1, as far apart as {@code spread} says. */
    private static double[][] embeddings(Random random, double spread) {
        double[][] embeddings = new double[FACES][DIMENSIONS];
        for (double[] embedding : embeddings) {
            double square = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                // as floats, or rounding would be taken for a fault
                embedding[d] = (d == 0 ? 1 : 0) + spread * random.nextGaussian();
                square += embedding[d] * embedding[d];
            }
            for (int d = 0; d < DIMENSIONS; d++) {
                embedding[d] = (float) (embedding[d] / Math.sqrt(square));
            }
        }
        return embeddings;
    }

    private static float[] floats(double[][] embeddings) {
        float[] floats = new float[FACES * DIMENSIONS];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) embeddings[i / DIMENSIONS][i % DIMENSIONS];
        }
        return floats;
    }
}
