package org.kith.engine.convert.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.engine.convert.TestLayers;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Shape;

final class ProjectionTest {

    private final Random random = new Random(6);
    private final Shape in = new Shape(1, 1, 5);

    @Test
    void distancesStayWhereTheOutputsSpanFewerDirections() {
        Graph network = network(12); // 12 numbers made of 5 and a constant: 6 directions
        List<float[]> outputs = outputs(network, 50);
        Projection projection = Projection.of(outputs, 12, 6);
        Graph smaller = OutputProjection.fold(projection, network);
        Activations a = TestLayers.picture(random, in);
        Activations b = TestLayers.picture(random, in);

        assertThat(projection.lostEnergy()).isCloseTo(0, within(1e-9));
        assertThat(smaller.output()).isEqualTo(new Shape(1, 1, 6));
        assertThat(squaredDistance(smaller, a, b)).isCloseTo(squaredDistance(network, a, b), within(1e-4));
    }

    @Test
    void lostEnergyIsWhatLiesInTheOtherDirections() {
        List<float[]> outputs = List.of(new float[] {2, 0, 0}, new float[] {0, 5, 0}, new float[] {3, 0, 0});

        assertThat(Projection.of(outputs, 3, 1).lostEnergy()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Projection.of(outputs, 3, 2).lostEnergy()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aNetworkThatEndsOtherwiseGetsALayerMore() {
        GraphBuilder builder = new GraphBuilder();
        Graph network = builder.build(builder.add(Pointwise.RELU, builder.add(new Input(in))));
        Activations picture = TestLayers.picture(random, in);
        float[] values = network.forward(picture).values();
        Projection projection = Projection.of(outputs(network, 5), 5, 2);

        float[] projected =
                OutputProjection.fold(projection, network).forward(picture).values();

        for (int o = 0; o < 2; o++) {
            double sum = 0;
            for (int i = 0; i < 5; i++) {
                sum += projection.rows()[o][i] * values[i];
            }
            assertThat((double) projected[o]).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void fewerNumbersGetZerosBehindThem() {
        Graph network = network(3);
        Activations picture = TestLayers.picture(random, in);
        float[] before = network.forward(picture).values();

        assertThat(OutputProjection.fold(Projection.padding(3, 5), network)
                        .forward(picture)
                        .values())
                .containsExactly(before[0], before[1], before[2], 0, 0);
    }

    private Graph network(int outputs) {
        GraphBuilder builder = new GraphBuilder();
        int input = builder.add(new Input(in));
        return builder.build(builder.add(TestLayers.dense(random, in, 1, outputs, 1, Padding.NONE), input));
    }

    private List<float[]> outputs(Graph network, int count) {
        return Stream.generate(
                        () -> network.forward(TestLayers.picture(random, in)).values())
                .limit(count)
                .toList();
    }

    private static double squaredDistance(Graph network, Activations a, Activations b) {
        float[] x = network.forward(a).values();
        float[] y = network.forward(b).values();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return sum;
    }
}
