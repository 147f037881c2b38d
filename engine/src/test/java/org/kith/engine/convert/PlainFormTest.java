package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Convolution;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.mxnet.MxnetParameters;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.rewrite.PreluRestoring;
import org.kith.engine.embed.FaceCrops;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelFolder;

final class PlainFormTest {

    private static final double ROUNDING = 1e-5;

    private final Random random = new Random(5);
    private final Shape in = new Shape(7, 7, 8);
    private final GraphBuilder builder = new GraphBuilder();
    private final int input = builder.add(new Input(in));

    @ParameterizedTest
    @EnumSource(names = {"SPLIT", "CARRIED"})
    void theWayBackGivesTheNetworkAsItWas(PreluForm form) {
        Graph original = withPrelus();
        Graph restored = new PreluRestoring().apply(ModelConversion.inForm(original, form));

        assertThat(restored.toSymbol().toJson()).isEqualTo(original.toSymbol().toJson());
        Activations picture = TestLayers.picture(random, in);
        assertThat(TestLayers.largestDifference(
                        original.forward(picture).values(),
                        restored.forward(picture).values()))
                .isLessThan(ROUNDING);
    }

    @Test
    void twoConvolutionsOfOtherProportionsStay() {
        int relu = builder.add(Pointwise.RELU, input);
        Convolution some = TestLayers.dense(random, in, 1, 4, 1, Padding.NONE);
        float[] weights = some.weights().values().clone();
        weights[3] += 1;
        Convolution others = some.with(weights, new float[4]);
        Graph original = builder.build(builder.add(Pointwise.ADD, builder.add(some, relu), builder.add(others, input)));

        assertThat(new PreluRestoring().apply(original)).isEqualTo(original);
    }

    @Test
    void filesAreReadBackAsTheyWereWritten() {
        MxnetSymbol symbol = withPrelus().toSymbol();
        Graph read =
                MxnetGraph.read(symbol.toJson(), MxnetParameters.read(MxnetParameters.bytes(symbol.parameters())), in);

        assertThat(read.toSymbol().toJson()).isEqualTo(symbol.toJson());
        assertThat(MxnetParameters.bytes(read.toSymbol().parameters()))
                .isEqualTo(MxnetParameters.bytes(symbol.parameters()));
    }

    @Test
    void theBundledNetworkGivesTheSameEmbeddingsInPlainForm(@TempDir Path models) {
        Installation installation = Installation.fromSystemProperties();
        String id = "mobilefacenet-128-1";
        int prelus = PlainForm.write(ModelFolder.verified(installation, id), models.resolve("plain"));
        List<AlignedFace> crops = FaceCrops.random(3, 7);
        List<Embedding> bundled = embed(installation, id, crops);
        List<Embedding> plain = embed(new Installation(models, installation.natives()), "plain", crops);

        assertThat(prelus).isEqualTo(33);
        for (int i = 0; i < crops.size(); i++) {
            assertThat(plain.get(i).squaredDistance(bundled.get(i))).isLessThan(1e-6);
        }
    }

    @Test
    void aNetworkInPlainFormHasNoOther(@TempDir Path models) {
        Path plain = models.resolve("plain");
        PlainForm.write(
                ModelFolder.verified(Installation.fromSystemProperties(), MxnetFaceEmbedder.BUNDLED_MODEL_ID), plain);

        assertThatThrownBy(() -> PlainForm.write(ModelFolder.verified(plain), models.resolve("again")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no PReLU");
    }

    private static List<Embedding> embed(Installation installation, String id, List<AlignedFace> crops) {
        try (MxnetFaceEmbedder embedder = MxnetFaceEmbedder.open(installation, id, Device.CPU)) {
            return embedder.embed(crops);
        }
    }

    private Graph withPrelus() {
        int x = builder.add(TestLayers.dense(random, in, 3, 8, 2, Padding.same(in, 3, 3, 2)), input);
        x = builder.add(new Prelu(TestLayers.numbers(random, 8, 0.5)), x);
        Shape shape = builder.node(x).shape();
        x = builder.add(TestLayers.depthwise(random, shape, 3, 2, Padding.same(shape, 3, 3, 2)), x);
        x = builder.add(new Prelu(TestLayers.numbers(random, 8, 0.5)), x);
        shape = builder.node(x).shape();
        return builder.build(builder.add(TestLayers.dense(random, shape, 1, 4, 1, Padding.NONE), x));
    }
}
