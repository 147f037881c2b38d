package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.onnx.OnnxReader;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.networks.card.Normalisation;

/**
 * One operator at a time behind a convolution, in the first and the last version of ONNX's operators that is read, on pictures
 * of odd and even sides: ONNX Runtime, plain Java, MXNet, and what is read back from MXNet's files agree.
 */
final class OnnxOperatorParityTest {

    private static final long SEED = 2017; // the year of ONNX

    /** Largest difference of a number, relative to the largest number: a few roundings of float. */
    private static final double ROUNDING = 1e-5;

    private final Random random = new Random(SEED);
    private final Path folder;

    OnnxOperatorParityTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "{0}, version {1}, {2} pixels")
    @MethodSource("operators")
    void onnxRuntimePlainJavaAndMxnetAgree(String name, int opset, int sidePx, OnnxCases.Operators operators)
            throws Exception {
        OnnxLayers layers = new OnnxLayers(random, opset);
        String input = layers.input(1, 3, sidePx, sidePx);
        String before = layers.add("Conv", List.of(input, layers.random(OnnxCases.CHANNELS, 3, 1, 1)));
        Path onnx = Files.write(folder.resolve("one.onnx"), layers.file(operators.add(layers, before)));
        Path model = folder.resolve("one-1");
        DetectorConversion.convert(NetworkFile.of(onnx), Normalisation.NONE, model);
        Shape shape = new Shape(sidePx, sidePx, 3);
        Activations picture = TestLayers.picture(random, shape);
        float[] planes = TestLayers.planes(picture);

        float[] original = OnnxEngine.run(onnx, planes, 1, 3, sidePx, sidePx).get(0);
        float[] mxnet;
        try (MxnetEngine engine = new MxnetEngine(model)) {
            mxnet = engine.run(planes, 1, 3, sidePx, sidePx).get(0);
        }

        double allowed = ROUNDING * Math.max(1, largest(original));
        assertThat(difference(OnnxReader.read(onnx, sidePx), picture, original))
                .as("seed %d, as read", SEED)
                .isLessThan(allowed);
        assertThat(TestLayers.largestDifference(mxnet, original))
                .as("seed %d, in MXNet", SEED)
                .isLessThan(allowed);
        assertThat(difference(MxnetGraph.read(ModelFolder.verified(model), shape), picture, original))
                .as("seed %d, read back", SEED)
                .isLessThan(allowed);
    }

    static Stream<Arguments> operators() {
        return OnnxCases.all().entrySet().stream()
                .flatMap(operator -> IntStream.of(7, 13, 21).boxed().flatMap(opset -> IntStream.of(8, 9)
                        .mapToObj(sidePx -> arguments(operator.getKey(), opset, sidePx, operator.getValue()))));
    }

    private static double difference(Graph graph, Activations picture, float[] original) {
        return TestLayers.largestDifference(TestLayers.planes(graph.forward(picture)), original);
    }

    private static double largest(float[] values) {
        return TestLayers.largestDifference(values, new float[values.length]);
    }
}
