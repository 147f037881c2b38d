package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.mxnet.MxnetParameters;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.mxnet.Weights;
import org.kith.engine.convert.rewrite.OutputProjection;
import org.kith.engine.convert.rewrite.Projection;
import org.kith.engine.convert.tflite.TfliteReader;
import org.kith.engine.embed.FaceCrops;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.Int8Form;
import org.kith.engine.networks.card.ModelCard;

/** The converted network that Kith ships, against the original beside the project. */
@Tag("shared")
final class ModelConversionTest {

    private static final String ID = "mobilefacenet-128-1";

    private Path tflite;
    private Installation installation;

    @BeforeEach
    void findOriginal() {
        tflite = Path.of(System.getProperty("kith.shared"), "models", "MobileFaceNet.tflite");
        assumeTrue(Files.isRegularFile(tflite), () -> "There is no " + tflite + " on this machine.");
        installation = Installation.fromSystemProperties();
    }

    @Test
    void squaredDistancesAreThoseOfTheOriginal() throws Exception {
        List<AlignedFace> crops = FaceCrops.random(18, 11); // with their mirror images, 36: 630 pairs
        List<Embedding> ours;
        try (MxnetFaceEmbedder embedder = MxnetFaceEmbedder.open(installation, ID, Device.CPU)) {
            ours = embedder.embed(crops);
        }
        List<float[]> original;
        try (OriginalNetwork network = new OriginalNetwork(tflite)) {
            original = network.embed(crops);
        }
        double worst = 0;
        double widest = 0;
        for (int a = 0; a < crops.size(); a++) {
            for (int b = 0; b < a; b++) {
                double expected = squaredDistance(original.get(a), original.get(b));
                widest = Math.max(widest, expected);
                worst = Math.max(worst, Math.abs(ours.get(a).squaredDistance(ours.get(b)) - expected));
            }
        }

        assertThat(worst).isLessThan(1e-3);
        assertThat(widest).as("the crops are not all alike").isGreaterThan(1);
    }

    /** The projection is folded into the last layer: all before it, and its form, is the same whatever the projection. */
    @Test
    void allButTheLastLayerIsAsCommittedWhateverTheProjection() throws Exception {
        Graph original = ModelConversion.simplified(TfliteReader.read(tflite));
        double[][] someDirections =
                new double[Embedding.DIMENSIONS][original.output().channels()];
        for (int i = 0; i < someDirections.length; i++) {
            someDirections[i][i] = 1;
        }
        Graph network = OutputProjection.fold(new Projection(someDirections, 0), original);
        MxnetSymbol symbol =
                ModelConversion.finished(network, PreluForm.CARRIED).toSymbol();
        Path committed = installation.models().resolve(ID);
        Map<String, Weights> expected =
                MxnetParameters.read(Files.readAllBytes(committed.resolve(ID + "-0000.params")));

        assertThat(original.output().channels()).isEqualTo(192);
        assertThat(symbol.toJson()).isEqualTo(Files.readString(committed.resolve(ID + "-symbol.json")));
        assertThat(symbol.parameters().keySet()).containsExactlyElementsOf(expected.keySet());
        List<String> changed = new ArrayList<>();
        symbol.parameters().forEach((name, weights) -> {
            Weights before = Objects.requireNonNull(expected.get(name));
            assertThat(weights.shape()).as(name).isEqualTo(before.shape());
            if (!Arrays.equals(weights.values(), before.values())) {
                changed.add(name);
            }
        });
        assertThat(changed).as("%s", changed).hasSize(2);
    }

    @Test
    @Tag("nightly")
    void convertingAgainGivesTheCommittedFilesByteForByte(@TempDir Path models) throws Exception {
        Path committed = installation.models().resolve(ID);
        Path again = Files.createDirectories(models.resolve(ID));
        // the card's words are people's: the conversion keeps them
        Files.copy(committed.resolve("card.json"), again.resolve("card.json"));
        ExecutorService workers = Executors.newFixedThreadPool(2);
        ConversionReport report;
        try {
            report = ModelConversion.convert(
                    NetworkFile.of(tflite),
                    FaceInput.DEFAULT,
                    Optional.of(Path.of(System.getProperty("kith.photos"))),
                    again,
                    PreluForm.CARRIED,
                    workers);
        } finally {
            workers.shutdown();
        }

        for (String file : List.of(ID + "-symbol.json", ID + "-0000.params")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(committed.resolve(file));
        }
        // the int8 form is made of them afterwards, by MXNet
        ModelCard whole = ModelCard.read(committed.resolve("card.json"));
        assertThat(report.card())
                .isEqualTo(whole.withFiles(whole.files().stream()
                        .filter(file -> !file.name().equals(Int8Form.fileName(ID)))
                        .toList()));
        assertThat(report.originalDimensions()).isEqualTo(192);
        assertThat(report.lostEnergy()).isBetween(0.0, 1e-6);
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
