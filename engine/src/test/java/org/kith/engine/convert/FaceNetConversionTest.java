package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.TrialNetwork;
import org.kith.engine.networks.card.ModelCard.Signature;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.networks.card.Normalisation;

/** A TFLite FaceNet with random weights, in TensorFlow Lite, in plain Java and in MXNet. */
final class FaceNetConversionTest {

    private static final long SEED = 160;

    /** Squared distance between two embeddings of one picture: float's rounding over thirty layers. */
    private static final double ROUNDING = 1e-6;

    private static final Shape FACE = new Shape(InceptionResnet.SIDE_PX, InceptionResnet.SIDE_PX, 3);

    private final Random random = new Random(SEED);
    private final Path folder;

    FaceNetConversionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"128, false", "64, true"})
    void theOriginalPlainJavaAndMxnetAgree(int dimensions, boolean spelledOut) throws Exception {
        Path tflite =
                Files.write(folder.resolve("facenet.tflite"), InceptionResnet.write(random, dimensions, spelledOut));
        Path model = folder.resolve("facenet-1");
        ConversionReport report = ModelConversion.convert(
                NetworkFile.of(tflite), FaceInput.DEFAULT, Optional.empty(), model, PreluForm.SPLIT, Runnable::run);
        ModelFolder converted = ModelFolder.verified(model);
        Graph readBack = MxnetGraph.read(converted, FACE);
        List<float[]> originals = new ArrayList<>();
        try (TrialNetwork network = TrialNetwork.open(Installation.fromSystemProperties(), converted)) {
            for (int i = 0; i < 2; i++) {
                Activations picture = TestLayers.picture(random, FACE);
                float[] original = Arrays.copyOf(TfliteEngine.run(tflite, picture), Embedding.DIMENSIONS);
                float[] mxnet = network.outputs(TestLayers.planes(picture));
                float[] plain = readBack.forward(picture).values();
                System.out.printf(
                        "seed %d, %d numbers: plain Java %.1e, MXNet %.1e from the original (squared distance)%n",
                        SEED, dimensions, squaredDistance(plain, original), squaredDistance(mxnet, original));

                assertThat(squaredDistance(plain, original)).isLessThan(ROUNDING);
                assertThat(squaredDistance(mxnet, original)).isLessThan(ROUNDING);
                originals.add(original);
            }
        }

        double apart = squaredDistance(originals.get(0), originals.get(1));
        System.out.printf("seed %d, %d numbers: the two pictures are %.2e apart%n", SEED, dimensions, apart);
        assertThat(report.originalDimensions()).isEqualTo(dimensions);
        assertThat(apart).as("the pictures are not all alike").isGreaterThan(100 * ROUNDING);
    }

    @Test
    void moreNumbersAreProjected() throws Exception {
        assertProjected(160, 80);
    }

    @Test
    @Tag("nightly")
    void asManyNumbersAsAreUsualAreProjected() throws Exception {
        assertProjected(512, InceptionResnet.SIDE_PX);
    }

    private void assertProjected(int dimensions, int sidePx) throws Exception {
        Path tflite = Files.write(folder.resolve("facenet.tflite"), InceptionResnet.write(random, dimensions, sidePx));
        Shape face = new Shape(sidePx, sidePx, 3);
        Path model = folder.resolve("facenet-1");
        ConversionReport report = ModelConversion.convert(
                NetworkFile.of(tflite),
                new FaceInput(Normalisation.PER_PICTURE, InputAlignment.BOX),
                Optional.of(Path.of(System.getProperty("kith.photos"))),
                model,
                PreluForm.SPLIT,
                Runnable::run);
        List<RandomCrops.Crop> crops =
                RandomCrops.of(Path.of(System.getProperty("kith.photos")), SEED).take(2);
        Activations a = crops.get(0).cut(face, Normalisation.PER_PICTURE);
        Activations b = crops.get(1).cut(face, Normalisation.PER_PICTURE);
        double before;
        double after;
        try (TrialNetwork network =
                TrialNetwork.open(Installation.fromSystemProperties(), ModelFolder.verified(model))) {
            after = squaredDistance(network.outputs(TestLayers.planes(a)), network.outputs(TestLayers.planes(b)));
            before = squaredDistance(TfliteEngine.run(tflite, a), TfliteEngine.run(tflite, b));
        }
        System.out.printf(
                "seed %d, %d numbers: two pictures %.2e apart before the projection, %.2e after it%n",
                SEED, dimensions, before, after);

        assertThat(report.originalDimensions()).isEqualTo(dimensions);
        assertThat(Math.abs(after - before)).isLessThan(1e-3);
        Signature signature = report.card().signature();
        assertThat(signature.widthPx()).isEqualTo(sidePx);
        assertThat(signature.pixels()).isEqualTo(Normalisation.PER_PICTURE);
        assertThat(signature.alignmentTemplate()).isNull();
    }

    @Test
    void withoutPhotosMoreNumbersThanAreKeptAreRefused() throws Exception {
        Path tflite = Files.write(folder.resolve("facenet.tflite"), InceptionResnet.write(random, 1024, false));

        assertRefused(tflite, "give a folder of PNG photos with --photos");
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        byte[] whole = InceptionResnet.write(random, 128, false);
        Path tflite = Files.write(folder.resolve("short.tflite"), Arrays.copyOf(whole, whole.length / 2));

        assertRefused(tflite, "damaged or cut short");
    }

    @Test
    void aPageOfADownloadIsRefused() throws Exception {
        Path tflite = Files.writeString(folder.resolve("page.tflite"), "<!DOCTYPE html><title>Not found</title>");

        assertRefused(tflite, "is not a TensorFlow Lite network");
    }

    @ParameterizedTest
    @CsvSource({"16, 16, 1", "16, 12, 3"})
    void aPictureThatIsNoColouredSquareIsRefused(int height, int width, int channels) throws Exception {
        TfliteLayers layers = new TfliteLayers(random);
        int input = layers.file.tensor(1, height, width, channels);
        int output = layers.mean(layers.convolution(input, 128, 3, 3, 2, TfliteLayers.SAME));
        Path tflite = Files.write(folder.resolve("other.tflite"), layers.file.file(input, output));

        assertRefused(tflite, "Kith needs one for square pictures of 3 channels");
    }

    private void assertRefused(Path tflite, String why) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> ModelConversion.convert(
                        NetworkFile.of(tflite),
                        FaceInput.DEFAULT,
                        Optional.empty(),
                        folder.resolve("refused"),
                        PreluForm.SPLIT,
                        Runnable::run))
                .withMessageContaining(why);
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
