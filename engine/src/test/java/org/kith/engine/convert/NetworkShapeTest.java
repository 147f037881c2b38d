package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.layer.Padding;
import org.kith.engine.convert.layer.Pooling;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.InspectedPhoto;
import org.kith.engine.index.PhotoInspector;
import org.kith.engine.index.Stages;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelCard.Signature;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.networks.card.Normalisation;

/** A network whose input is not square sees faces in its own shape. */
final class NetworkShapeTest {

    private static final CropFrame UPRIGHT = CropFrame.of(96, 112);

    private final Random random = new Random(9);
    private final Shape face = new Shape(UPRIGHT.heightPx(), UPRIGHT.widthPx(), 3);
    private final Graph network = ModelConversion.finished(madeUp(), PreluForm.PLAIN);
    private final Installation installation = Installation.fromSystemProperties();

    @Test
    void aPhotosFaceIsEmbeddedInTheNetworksShape(@TempDir Path models) throws IOException {
        Stages stages = Stages.bundled(installation, Device.CPU)
                .withNetwork(ModelFolder.verified(written(models.resolve("upright"))), installation, Device.CPU);
        assertThat(stages.crop()).isEqualTo(UPRIGHT);

        Path photo = Testbed.photo("obama.jpg");
        InspectedPhoto seen;
        try (PhotoInspector inspector = PhotoInspector.open(stages)) {
            seen = inspector.inspect(photo);
        }

        UprightImage image = Testbed.decode(photo);
        assertThat(seen.faces()).isNotEmpty();
        for (AnalyzedFace found : seen.faces()) {
            AlignedFace crop = stages.aligner()
                    .crop(image, found.detected().box(), found.detected().landmarks(), UPRIGHT);
            assertThat(List.of(crop.widthPx(), crop.heightPx())).containsExactly(96, 112);
            Embedding expected = inPlainJava(crop).between(inPlainJava(crop.mirrored()));
            assertThat(found.embedding().squaredDistance(expected)).isLessThan(1e-6);
        }
    }

    private Path written(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolveSibling("made-up"), "by this test");
        Signature signature = new Signature(
                "data: n x 3 x 112 x 96",
                Normalisation.FIXED.text(),
                "numbers",
                Embedding.DIMENSIONS,
                UPRIGHT.templatePx().stream().map(p -> List.of(p.x(), p.y())).toList(),
                UPRIGHT.widthPx(),
                UPRIGHT.heightPx());
        ModelConversion.write(network.toSymbol(), source, signature, folder);
        return folder;
    }

    private Embedding inPlainJava(AlignedFace crop) {
        Activations input = Activations.zeros(face);
        for (int i = 0; i < face.size(); i++) {
            input.values()[i] = ((crop.rgb()[i] & 0xff) - 127.5f) / 128;
        }
        return new Embedding(network.forward(input).values());
    }

    private Graph madeUp() {
        GraphBuilder builder = new GraphBuilder();
        int x = builder.add(new Input(face));
        x = builder.add(TestLayers.dense(random, face, 3, 16, 2, Padding.same(face, 3, 3, 2)), x);
        x = builder.add(new Prelu(TestLayers.numbers(random, 16, 0.5)), x);
        Shape shape = builder.node(x).shape();
        x = builder.add(new Pooling(Pooling.Kind.AVG, shape.height(), shape.width(), 1, Padding.NONE), x);
        x = builder.add(TestLayers.dense(random, new Shape(1, 1, 16), 1, Embedding.DIMENSIONS, 1, Padding.NONE), x);
        return builder.build(builder.add(new Flatten(), x));
    }
}
