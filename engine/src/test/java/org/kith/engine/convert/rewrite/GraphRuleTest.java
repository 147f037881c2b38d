package org.kith.engine.convert.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.convert.TestLayers;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Scale;
import org.kith.engine.convert.layer.Shape;

final class GraphRuleTest {

    private static final double ROUNDING = 1e-5;

    private final Random random = new Random(4);
    private final Shape in = new Shape(6, 6, 8);
    private final GraphBuilder builder = new GraphBuilder();
    private final int input = builder.add(new Input(in));

    @Test
    void aPreluSpelledOutIsRecognised() {
        Graph found = new PreluPattern().apply(builder.build(spelledOut(input, true)));

        assertThat(layers(found)).containsExactly(Input.class, Prelu.class);
    }

    @Test
    void theOperandsOfTheSumMayBeSwapped() {
        Graph found = new PreluPattern().apply(builder.build(spelledOut(input, false)));

        assertThat(layers(found)).containsExactly(Input.class, Prelu.class);
    }

    @Test
    void aRecognisedPreluComputesTheSame() {
        Graph original = builder.build(spelledOut(input, true));

        assertSameResult(original, new PreluPattern().apply(original));
    }

    @Test
    void aSumThatOnlyLooksLikeAPreluStays() {
        int other = builder.add(Pointwise.RELU, input);
        int difference = builder.add(Pointwise.SUBTRACT, input, builder.add(Pointwise.ABSOLUTE, other));
        int scaled = builder.add(new Scale(TestLayers.numbers(random, 8, 1)), difference);
        Graph original = builder.build(builder.add(Pointwise.ADD, other, scaled));

        assertThat(new PreluPattern().apply(original)).isEqualTo(original);
    }

    @Test
    void aPreluIsCarriedIntoDepthwiseLayers() {
        int prelu = builder.add(new Prelu(TestLayers.numbers(random, 8, 0.5)), input);
        Padding padding = Padding.same(in, 3, 3, 2);
        int some = builder.add(TestLayers.depthwise(random, in, 3, 2, padding), prelu);
        int others = builder.add(TestLayers.depthwise(random, in, 3, 2, padding), prelu);
        Graph original = builder.build(builder.add(Pointwise.ADD, some, others));
        Graph carried = PreluCarrying.intoDepthwise().apply(original);

        assertThat(layers(carried)).doesNotContain(Prelu.class);
        assertThat(carried.nodes()).filteredOn(n -> n.layer() == Pointwise.RELU).hasSize(1);
        assertSameResult(original, carried);
    }

    @Test
    void aPreluBeforeADenseLayerIsSplitAndTheLayerThereOnce() {
        int prelu = builder.add(new Prelu(TestLayers.numbers(random, 8, 0.5)), input);
        Graph original =
                builder.build(builder.add(TestLayers.dense(random, in, 3, 8, 2, Padding.same(in, 3, 3, 2)), prelu));
        Graph carried = PreluCarrying.intoDepthwise().apply(original);
        Graph split = new PreluSplitting().apply(carried);

        assertThat(carried).isEqualTo(original);
        assertThat(layers(split)).doesNotContain(Prelu.class);
        assertThat(split.nodes())
                .filteredOn(n -> n.layer() instanceof Convolution c && !c.depthwise())
                .hasSize(1);
        assertSameResult(original, split);
    }

    @Test
    void aPreluIsCarriedIntoEveryLayerIfWanted() {
        int prelu = builder.add(new Prelu(TestLayers.numbers(random, 8, 0.5)), input);
        Padding padding = Padding.same(in, 3, 3, 2);
        int dense = builder.add(TestLayers.dense(random, in, 3, 8, 2, padding), prelu);
        int depthwise = builder.add(TestLayers.depthwise(random, in, 3, 2, padding), prelu);
        Graph original = builder.build(builder.add(Pointwise.ADD, dense, depthwise));
        Graph carried = PreluCarrying.intoAll().apply(original);

        assertThat(layers(carried)).doesNotContain(Prelu.class);
        assertThat(carried.nodes()).filteredOn(n -> n.layer() == Pointwise.RELU).hasSize(1);
        assertSameResult(original, carried);
    }

    @Test
    void aPreluBeforeSomethingElseStays() {
        int prelu = builder.add(new Prelu(TestLayers.numbers(random, 8, 0.5)), input);
        Graph original = builder.build(builder.add(Pointwise.ADD, prelu, input));

        assertThat(PreluCarrying.intoDepthwise().apply(original)).isEqualTo(original);
    }

    @Test
    void whatNobodyNeedsIsLeftOut() {
        builder.add(Pointwise.ABSOLUTE, input);
        int relu = builder.add(Pointwise.RELU, input);
        builder.add(Pointwise.ADD, relu, input);

        assertThat(builder.build(relu).nodes())
                .extracting(Graph.Node::layer)
                .containsExactly(new Input(in), Pointwise.RELU);
    }

    private int spelledOut(int x, boolean reluFirst) {
        int relu = builder.add(Pointwise.RELU, x);
        int difference = builder.add(Pointwise.SUBTRACT, x, builder.add(Pointwise.ABSOLUTE, x));
        int scaled = builder.add(new Scale(TestLayers.numbers(random, 8, 0.3)), difference);
        return reluFirst ? builder.add(Pointwise.ADD, relu, scaled) : builder.add(Pointwise.ADD, scaled, relu);
    }

    private void assertSameResult(Graph original, Graph rewritten) {
        Activations picture = TestLayers.picture(random, in);

        assertThat(TestLayers.largestDifference(
                        original.forward(picture).values(),
                        rewritten.forward(picture).values()))
                .isLessThan(ROUNDING);
    }

    private static List<Class<?>> layers(Graph graph) {
        return graph.nodes().stream().<Class<?>>map(n -> n.layer().getClass()).toList();
    }
}
