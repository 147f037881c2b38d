package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.mxnet.Weights;

/** Against MXNet's definitions, number by number; whole networks are compared in ExportedNetworkTest. */
final class ComposedOperatorsTest {

    private final GraphBuilder graph = new GraphBuilder();
    private final ComposedOperators operators = new ComposedOperators(graph);

    @Test
    void theLargerOfTwoLayers() {
        int picture = graph.add(new Input(new Shape(1, 1, 2)));
        int a = add("FullyConnected", Map.of(), List.of(picture), matrix(1, 0, 0, 1), row(0, 0));
        int b = add("FullyConnected", Map.of("no_bias", "True"), List.of(picture), matrix(0, 1, 1, 0));
        int larger = add("_maximum", Map.of(), List.of(a, b));

        assertThat(graph.build(larger)
                        .forward(new Activations(new Shape(1, 1, 2), new float[] {3, -5}))
                        .values())
                .containsExactly(3, 3);
    }

    @Test
    void aFullyConnectedLayerTakesTheChannelsOfAPictureOneAfterTheOther() {
        Shape shape = new Shape(1, 2, 2);
        int picture = graph.add(new Input(shape));
        int sum = add(
                "FullyConnected",
                Map.of(),
                List.of(picture),
                new Weights(new int[] {1, 4}, new float[] {1, 10, 100, 1000}),
                row(0.5f));

        // pixels of two channels each: MXNet has them as 1, 3 and 2, 4
        assertThat(graph.build(sum)
                        .forward(new Activations(shape, new float[] {1, 2, 3, 4}))
                        .values())
                .containsExactly(1 + 30 + 200 + 4000 + 0.5f);
    }

    @Test
    void aBatchNormWhoseGammaIsFixedTakesOne() {
        int picture = graph.add(new Input(new Shape(1, 1, 1)));
        Weights[] numbers = {row(7), row(2), row(3), row(4)};
        int fixed = add("BatchNorm", Map.of("eps", "0"), List.of(picture), numbers);
        int free = add("BatchNorm", Map.of("eps", "0", "fix_gamma", "False"), List.of(picture), numbers);
        Activations five = new Activations(new Shape(1, 1, 1), new float[] {5});

        assertThat(graph.build(fixed).forward(five).values()[0]).isCloseTo((5 - 3) / 2f + 2, within(1e-6f));
        assertThat(graph.build(free).forward(five).values()[0]).isCloseTo(7 * (5 - 3) / 2f + 2, within(1e-5f));
    }

    @Test
    void whatIsNotKnownOfAnOperatorIsNamed() {
        int picture = graph.add(new Input(new Shape(2, 2, 1)));

        assertThatThrownBy(() -> add("LRN", Map.of("nsize", "5", "beta", "0.5"), List.of(picture)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LRN with beta = 0.5");
    }

    private int add(String operator, Map<String, String> attributes, List<Integer> operands, Weights... constants) {
        return operators
                .add(new MxnetNode(operator, attributes, operands, List.of(constants)))
                .orElseThrow();
    }

    private static Weights row(float... values) {
        return new Weights(new int[] {values.length}, values);
    }

    /** 2 × 2, outputs first. */
    private static Weights matrix(float... values) {
        return new Weights(new int[] {2, 2}, values);
    }
}
