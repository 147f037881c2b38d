package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.onnx.OnnxReader;
import org.kith.engine.embed.FaceCrops;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.networks.card.Normalisation;

/** What is written as ONNX, in OpenCV's DNN and ONNX Runtime. */
final class OnnxFormTest {

    private static final long SEED = 49;
    private static final int SIDE_PX = AlignedFace.SIDE_PX;

    /** Largest difference of a number, relative to the largest number. */
    private static final double ROUNDING = 1e-5;

    private final Random random = new Random(SEED);
    private final Path folder;

    OnnxFormTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Arguments> operators() {
        return OnnxCases.all().entrySet().stream().map(one -> arguments(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operators")
    void openCvAndOnnxRuntimeComputeWhatTheLayersDo(String name, OnnxCases.Operators operators) throws Exception {
        OnnxLayers layers = new OnnxLayers(random, 13);
        String before =
                layers.add("Conv", List.of(layers.input(1, 3, 8, 8), layers.random(OnnxCases.CHANNELS, 3, 1, 1)));
        Path onnx = Files.write(folder.resolve("one.onnx"), layers.file(operators.add(layers, before)));
        Graph network = ModelConversion.folded(OnnxReader.read(onnx, 8));
        Path written = folder.resolve("written.onnx");
        OnnxForm.write(network, written);
        Activations picture = TestLayers.picture(random, new Shape(8, 8, 3));
        float[] planes = TestLayers.planes(picture);
        float[] expected = TestLayers.planes(network.forward(picture));

        double allowed = ROUNDING * Math.max(1, TestLayers.largestDifference(expected, new float[expected.length]));
        assertThat(TestLayers.largestDifference(
                        OnnxEngine.run(written, planes, 1, 3, 8, 8).get(0), expected))
                .as("seed %d, in ONNX Runtime", SEED)
                .isLessThan(allowed);
        assertThat(TestLayers.largestDifference(
                        OpenCvEngine.run(written, planes, 1, 3, 8, 8).get(0), expected))
                .as("seed %d, in OpenCV", SEED)
                .isLessThan(allowed);
    }

    @Test
    void theBundledNetworkInOpenCvEmbedsAsInMxnet() throws Exception {
        Path model = Installation.fromSystemProperties().models().resolve(MxnetFaceEmbedder.BUNDLED_MODEL_ID);
        Path onnx = folder.resolve("bundled.onnx");
        OnnxForm.write(ModelFolder.verified(model), onnx);

        assertSameEmbeddings(model, onnx, Normalisation.FIXED);
    }

    @Test
    @Tag("shared")
    void sfaceInOpenCvEmbedsAsInMxnet() throws Exception {
        Path original = Path.of(System.getProperty("kith.shared"), "models", "sface-int8bq.onnx");
        assumeTrue(Files.isRegularFile(original), () -> "There is no " + original + " on this machine.");
        Path model = folder.resolve("sface-128-1");
        ModelConversion.convert(
                NetworkFile.of(original),
                new FaceInput(Normalisation.NONE, InputAlignment.ARCFACE),
                Optional.empty(),
                model,
                PreluForm.SPLIT,
                Runnable::run);
        Path onnx = folder.resolve("sface.onnx");
        OnnxForm.write(ModelFolder.verified(model), onnx);

        assertSameEmbeddings(model, onnx, Normalisation.NONE);
    }

    @Test
    void centerFaceInOpenCvGivesTheMapsOfMxnet() throws Exception {
        Path original = Path.of(System.getProperty("kith.models"), "centerface-1", "centerface.onnx");
        Path model = folder.resolve("centerface-2");
        DetectorConversion.convert(NetworkFile.of(original), Normalisation.NONE, model);
        ModelCard card = OnnxForm.addTo(ModelFolder.verified(model));
        Path onnx = ModelFolder.verified(model).file("centerface-2.onnx"); // named in the card, with its hash
        float[] picture = new float[3 * 96 * 160];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextInt(256);
        }
        List<float[]> inOpenCv = OpenCvEngine.run(onnx, picture, 1, 3, 96, 160);
        try (MxnetEngine mxnet = new MxnetEngine(model)) {
            List<float[]> inMxnet = mxnet.run(picture, 1, 3, 96, 160);

            assertThat(card.files()).hasSize(3);
            assertThat(inOpenCv).hasSameSizeAs(inMxnet);
            for (int i = 0; i < inMxnet.size(); i++) {
                assertThat(TestLayers.largestDifference(inOpenCv.get(i), inMxnet.get(i)))
                        .as("output %d", i)
                        .isLessThan(5e-5);
            }
        }
    }

    private static void assertSameEmbeddings(Path model, Path onnx, Normalisation normalisation) throws Exception {
        double worst = 0;
        try (MxnetEngine mxnet = new MxnetEngine(model)) {
            for (AlignedFace crop : FaceCrops.random(4, SEED)) {
                float[] planes = TestLayers.planes(crop, normalisation);
                worst = Math.max(
                        worst,
                        TestLayers.squaredDistance(
                                mxnet.run(planes, 1, 3, SIDE_PX, SIDE_PX).get(0),
                                OpenCvEngine.run(onnx, planes, 1, 3, SIDE_PX, SIDE_PX)
                                        .get(0)));
            }
        }
        System.out.printf("%s: squared distance of OpenCV's and MXNet's embedding at most %.1e%n", onnx, worst);

        assertThat(worst).isLessThan(1e-6);
    }
}
