package org.kith.engine.convert.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.TensorProto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.convert.OnnxLayers;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.fault.EngineException;

/** What is refused, and how it is said. */
final class OnnxReaderTest {

    private static final long SEED = 15;
    private static final int FUZZED = 400;

    private final OnnxLayers layers = new OnnxLayers(new Random(SEED), 13);
    private final Path file;

    OnnxReaderTest(@TempDir Path folder) {
        this.file = folder.resolve("net.onnx");
    }

    @Test
    void anOperatorNobodyCanConvertIsNamed() throws IOException {
        write(layers.file(layers.add("Softmax", picture())));

        assertRefused(
                "The network " + file + " uses the operator Softmax (“n0”, version 13), which Kith cannot convert. "
                        + "It converts Abs, Add, AveragePool, BatchNormalization, Cast, ");
    }

    @Test
    void anOperatorOfAnotherMakerIsNamedWithHim() throws IOException {
        ModelProto model = layers.model(layers.add("Relu", picture()));
        write(changed(
                model,
                graph -> graph.setNode(
                        0,
                        graph.getNode(0).toBuilder().setDomain("com.microsoft").setName(""))));

        assertRefused("uses the operator com.microsoft::Relu (“t0”, version 13)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknownForms")
    void aKnownOperatorInAnUnknownFormIsNamed(String what, String operator, Form form) throws IOException {
        write(layers.file(form.add(layers, picture())));

        assertRefused("The operator " + operator + " (“n");
        assertRefused(" has " + what + ", which Kith cannot convert.");
    }

    interface Form {
        String add(OnnxLayers layers, String input);
    }

    static Stream<Arguments> unknownForms() {
        return Stream.of(
                form(
                        "strides that differ",
                        "Conv",
                        (l, x) -> l.add("Conv", List.of(x, l.random(4, 3, 1, 1)), OnnxLayers.ints("strides", 1, 2))),
                form(
                        "negative pads",
                        "Conv",
                        (l, x) ->
                                l.add("Conv", List.of(x, l.random(4, 3, 3, 3)), OnnxLayers.ints("pads", -1, 0, 0, 0))),
                form(
                        "the padding MIRROR",
                        "Conv",
                        (l, x) ->
                                l.add("Conv", List.of(x, l.random(4, 3, 3, 3)), OnnxLayers.text("auto_pad", "MIRROR"))),
                form(
                        "another number of dimensions than rows and columns",
                        "Conv",
                        (l, x) -> l.add("Conv", List.of(x, l.random(4, 3, 3)))),
                form("an operand 1 that is not constant", "Conv", (l, x) -> l.add("Conv", List.of(x, x))),
                form("no operand 1", "Conv", (l, x) -> l.add("Conv", x)),
                form(
                        "3 channels into a convolution of 5",
                        "Conv",
                        (l, x) -> l.add("Conv", List.of(x, l.random(4, 5, 1, 1)))),
                form(
                        "a dilation",
                        "ConvTranspose",
                        (l, x) -> l.add(
                                "ConvTranspose", List.of(x, l.random(3, 4, 2, 2)), OnnxLayers.ints("dilations", 2, 2))),
                form(
                        "pads that differ",
                        "ConvTranspose",
                        (l, x) -> l.add(
                                "ConvTranspose",
                                List.of(x, l.random(3, 4, 3, 3)),
                                OnnxLayers.ints("pads", 0, 0, 1, 1))),
                form(
                        "a constant that differs from pixel to pixel",
                        "Mul",
                        (l, x) -> l.add("Mul", List.of(x, l.random(8, 8)))),
                form(
                        "a constant that differs from pixel to pixel",
                        "PRelu",
                        (l, x) -> l.add("PRelu", List.of(x, l.random(3, 8, 8)))),
                form(
                        "another axis than the channels",
                        "Concat",
                        (l, x) -> l.add("Concat", List.of(x, x), OnnxLayers.integer("axis", 2))),
                form(
                        "another axis than the channels",
                        "Flatten",
                        (l, x) -> l.add("Flatten", x, OnnxLayers.integer("axis", 2))),
                form(
                        "a shape that is neither the picture's own nor a vector",
                        "Reshape",
                        (l, x) -> l.add("Reshape", List.of(x, l.wholes(1, 8, 8, 3)))),
                form(
                        "another order of dimensions than rows, columns and channels in a known one",
                        "Transpose",
                        (l, x) -> l.add("Transpose", x, OnnxLayers.ints("perm", 0, 1, 3, 2))),
                form(
                        "another reduction than over all rows and columns, or over channels that stay a dimension",
                        "ReduceMean",
                        (l, x) -> l.add("ReduceMean", x, OnnxLayers.ints("axes", 1, 2))),
                form(
                        "another exponent than 2, 1/2 or −1/2",
                        "Pow",
                        (l, x) -> l.add("Pow", List.of(x, l.reals(new int[0], 3)))),
                form(
                        "padding elsewhere than around the picture, or of other numbers than zero",
                        "Pad",
                        (l, x) -> l.add("Pad", List.of(x, l.wholes(0, 1, 0, 0, 0, 0, 0, 0)))),
                form("the type INT64", "Cast", (l, x) -> l.add("Cast", x, OnnxLayers.integer("to", 7))),
                form(
                        "a training mode",
                        "BatchNormalization",
                        (l, x) -> l.add(
                                "BatchNormalization",
                                List.of(x, l.random(3), l.random(3), l.random(3), l.positive(3)),
                                OnnxLayers.integer("training_mode", 1))),
                form(
                        "a mean over zeros around the picture, and a number of windows that is rounded up",
                        "AveragePool",
                        (l, x) -> l.add(
                                "AveragePool",
                                x,
                                OnnxLayers.ints("kernel_shape", 3, 3),
                                OnnxLayers.integer("count_include_pad", 1),
                                OnnxLayers.integer("ceil_mode", 1))),
                form(
                        "operands that are not all constant",
                        "DequantizeLinear",
                        (l, x) -> l.add("DequantizeLinear", List.of(x, l.positive(1)))));
    }

    private static Arguments form(String what, String operator, Form form) {
        return arguments(what, operator, form);
    }

    @ParameterizedTest
    @CsvSource({"6", "22"})
    void anotherVersionOfTheOperatorsIsRefused(int opset) throws IOException {
        OnnxLayers other = new OnnxLayers(new Random(SEED), opset);
        write(other.file(other.add("Relu", other.input(1, 3, 8, 8))));

        assertRefused("is written in version " + opset + " of ONNX's operators; Kith reads 7 to 21");
    }

    @Test
    void severalInputsAreRefused() throws IOException {
        write(layers.file(layers.add("Add", List.of(picture(), layers.input("second", 1, 3, 8, 8)))));

        assertRefused("has 2 inputs");
    }

    @Test
    void anInputThatIsNoPictureIsRefused() throws IOException {
        write(layers.file(layers.add("Relu", layers.input(1, 128))));

        assertRefused("The input “picture” of " + file + " is not a picture");
    }

    @Test
    void anInputOfOtherNumbersIsRefused() throws IOException {
        ModelProto model = layers.model(layers.add("Relu", picture()));
        write(changed(
                model, graph -> graph.setInput(0, OnnxLayers.ofType(graph.getInput(0), TensorProto.DataType.UINT8))));

        assertRefused("The input “picture” of " + file + " is UINT8, not FLOAT");
    }

    @Test
    void sidesThatTheFileLeavesOpenAreTheGivenOnes() throws IOException {
        write(layers.file(layers.add("Relu", layers.input(0, 3, 0, 0))));

        assertThat(OnnxReader.read(file, 96).input()).isEqualTo(new Shape(96, 96, 3));
    }

    @Test
    void whatNothingComputesIsNamed() throws IOException {
        write(layers.file(layers.add("Add", List.of(picture(), "ghost"))));

        assertRefused("needs “ghost”, which nothing before it computes");
    }

    @Test
    void aCircleIsNamed() throws IOException {
        ModelProto model = layers.model(layers.add("Add", List.of(picture(), "t1")), layers.add("Relu", "t0"));
        write(model.toByteArray());

        assertRefused("needs “t1”, which nothing before it computes");
    }

    @Test
    void anOutputThatNothingComputesIsNamed() throws IOException {
        layers.add("Relu", picture());
        write(layers.file("ghost", "t0"));

        assertRefused("computes its output “ghost”");
    }

    @Test
    void constantsOfAnotherSizeThanTheyShouldHaveAreNamed() throws IOException {
        String constant = layers.constant(TensorProto.DataType.FLOAT, new int[] {4, 3, 1, 1}, new byte[44]);
        write(layers.file(layers.add("Conv", List.of(picture(), constant))));

        assertRefused("The numbers “" + constant + "” of " + file + " are not as many as their shape says");
    }

    @Test
    void constantsOfAnUnknownTypeAreNamed() throws IOException {
        String constant = layers.constant(TensorProto.DataType.BFLOAT16, new int[] {4, 3, 1, 1}, new byte[24]);
        write(layers.file(layers.add("Conv", List.of(picture(), constant))));

        assertRefused("The numbers “" + constant + "” of " + file + " are BFLOAT16");
    }

    @Test
    void constantsInAnotherFileAreNamed() throws IOException {
        String constant = layers.random(4, 3, 1, 1);
        ModelProto model = layers.model(layers.add("Conv", List.of(picture(), constant)));
        write(changed(
                model,
                graph -> graph.setInitializer(
                        0, graph.getInitializer(0).toBuilder().setDataLocation(TensorProto.DataLocation.EXTERNAL))));

        assertRefused("keeps the numbers “" + constant + "” in another file");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        write("<!DOCTYPE html><title>Not found</title>".getBytes(StandardCharsets.UTF_8));

        assertRefused(file + " is not an ONNX network, or is cut short: give a whole .onnx file.");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        write(new byte[0]);

        assertRefused("is not an ONNX network");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused("The network " + file + " cannot be read: check its path and permissions.");
    }

    /** Each is read, or refused with words for people: nothing else is thrown. */
    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        byte[] whole = small();
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < FUZZED; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = i % 2 == 0 ? 0 : 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            write(damaged);
            try {
                assertThat(OnnxReader.read(file, 8).size()).isPositive();
            } catch (EngineException e) {
                assertThat(e).as("seed %d, file %d", SEED, i).hasMessageContaining(file.toString());
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(FUZZED / 2);
    }

    private byte[] small() {
        String x =
                layers.add("Conv", List.of(picture(), layers.random(4, 3, 1, 1)), OnnxLayers.ints("pads", 0, 0, 0, 0));
        x = layers.add("PRelu", List.of(x, layers.random(4, 1, 1)));
        x = layers.add("MaxPool", x, OnnxLayers.ints("kernel_shape", 2, 2), OnnxLayers.ints("strides", 2, 2));
        x = layers.add("Reshape", List.of(x, layers.wholes(1, -1)));
        return layers.file(layers.add("Gemm", List.of(x, layers.random(64, 4), layers.random(4))));
    }

    private String picture() {
        return layers.input(1, 3, 8, 8);
    }

    private static byte[] changed(ModelProto model, UnaryOperator<GraphProto.Builder> change) {
        return model.toBuilder()
                .setGraph(change.apply(model.getGraph().toBuilder()))
                .build()
                .toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    private void assertRefused(String why) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> OnnxReader.read(file, 8))
                .withMessageContaining(why);
    }
}
