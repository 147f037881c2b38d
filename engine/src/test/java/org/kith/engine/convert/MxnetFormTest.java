package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pointwise;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Scale;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;

/** What is written for MXNet computes what the layers mean in plain Java. */
final class MxnetFormTest {

    private final Random random = new Random(8);
    private final Shape face = new Shape(AlignedFace.SIDE_PX, AlignedFace.SIDE_PX, 3);

    private final Path models;

    private final Graph network = everyLayer();

    MxnetFormTest(@TempDir Path models) {
        this.models = models;
    }

    @ParameterizedTest
    @EnumSource(PreluForm.class)
    void everyLayerComputesTheSameInMxnet(PreluForm form) throws IOException {
        Path source = Files.writeString(models.resolve("made-up"), "by this test");
        ModelConversion.write(
                ModelConversion.finished(network, form).toSymbol(),
                source,
                FaceInput.DEFAULT.signature(AlignedFace.SIDE_PX, Embedding.DIMENSIONS),
                models.resolve("every-layer"));
        AlignedFace picture = new AlignedFace(new byte[face.size()]);
        random.nextBytes(picture.rgb());

        Embedding expected = new Embedding(ModelConversion.finished(network, PreluForm.PLAIN)
                .forward(normalised(picture))
                .values());

        assertThat(embedding(picture).squaredDistance(expected)).isLessThan(1e-8);
    }

    private Embedding embedding(AlignedFace picture) {
        Installation installation =
                new Installation(models, Installation.fromSystemProperties().natives());
        try (MxnetFaceEmbedder embedder = MxnetFaceEmbedder.open(installation, "every-layer", Device.CPU)) {
            return embedder.embed(List.of(picture)).get(0);
        }
    }

    private Activations normalised(AlignedFace picture) {
        Activations input = Activations.zeros(face);
        for (int i = 0; i < face.size(); i++) {
            input.values()[i] = ((picture.rgb()[i] & 0xff) - 127.5f) / 128;
        }
        return input;
    }

    private Graph everyLayer() {
        GraphBuilder builder = new GraphBuilder();
        int x = builder.add(new Input(face));
        x = builder.add(TestLayers.dense(random, face, 3, 8, 2, Padding.same(face, 3, 3, 2)), x);
        x = builder.add(new Prelu(TestLayers.numbers(random, 8, 0.5)), x);
        Shape shape = builder.node(x).shape();
        x = builder.add(TestLayers.depthwise(random, shape, 3, 2, Padding.same(shape, 3, 3, 2)), x);
        x = builder.add(new Prelu(TestLayers.numbers(random, 8, 0.5)), x);
        shape = builder.node(x).shape();
        x = builder.add(TestLayers.dense(random, shape, 1, 8, 1, Padding.NONE), x);
        int relu = builder.add(Pointwise.RELU, x);
        int difference = builder.add(Pointwise.SUBTRACT, x, builder.add(Pointwise.ABSOLUTE, relu));
        x = builder.add(Pointwise.ADD, relu, builder.add(new Scale(TestLayers.numbers(random, 8, 1)), difference));
        shape = builder.node(x).shape();
        x = builder.add(TestLayers.depthwise(random, shape, shape.height(), 1, Padding.NONE), x);
        x = builder.add(TestLayers.dense(random, new Shape(1, 1, 8), 1, Embedding.DIMENSIONS, 1, Padding.NONE), x);
        return builder.build(builder.add(new Flatten(), x));
    }
}
