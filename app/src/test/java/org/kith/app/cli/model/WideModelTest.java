package org.kith.app.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import org.kith.engine.Engine;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Installation;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import picocli.CommandLine;

/**
 * An ONNX file that gives 512 numbers, from adding it to the way back: the small network that Kith brings, and behind it what
 * spreads its 128 numbers over 512 without changing a distance.
 */
class WideModelTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final String SMALL = "mobilefacenet-128-1";
    private static final int NUMBERS = 512;

    @TempDir
    private Path temp;

    private record Result(int exitCode, String out, String err) {}

    @Test
    void aNetworkOf512NumbersIsUsedAtFullWidthAndTakenBack() throws IOException {
        assertThat(kith("index", PHOTOS.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        String obama = faces().stream()
                .filter(face -> face.get("photo").getAsString().endsWith("obama.jpg"))
                .findFirst()
                .orElseThrow()
                .get("cluster")
                .getAsString();
        assertThat(kith("name", obama, "Barack Obama").exitCode()).isEqualTo(ExitCode.DONE);
        Map<String, String> people = people();

        Result added = kith("model", "add", wideOnnx().toString(), "--id", "wide");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).doesNotContain("projected").contains("Added wide");
        assertThat(temp.resolve("library/models/wide/card.json")).content().contains("\"dimensions\": 512");

        assertThat(kith("model", "use", SMALL).exitCode()).isEqualTo(ExitCode.DONE);
        Set<Set<String>> groupsOfSmall = groups();
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            // the distances are those of the small network
            library.changeAndWait(Priority.USER, stores -> stores.models()
                    .calibrate(
                            "wide+mirror",
                            BundledModel.calibration(BundledModel.SMALL_ID).orElseThrow()));
        }
        Result used = kith("model", "use", "wide");
        assertThat(used.err()).isEmpty();

        List<JsonObject> wide = faces("--embeddings");
        assertThat(wide).hasSize(6).allSatisfy(face -> {
            assertThat(face.get("model").getAsString()).isEqualTo("wide+mirror");
            assertThat(face.getAsJsonArray("embedding")).hasSize(NUMBERS);
        });
        assertThat(groups()).isEqualTo(groupsOfSmall);
        assertThat(people()).isEqualTo(people);
        assertThat(kith("recognize", PHOTOS.resolve("obama2.jpg").toString()).out())
                .contains("Barack Obama");
        assertThat(kith("model", "verify", "wide").out()).contains("the same as when it was added");
        assertThat(kith("cluster", "--method", "average", "--preview").exitCode())
                .isEqualTo(ExitCode.DONE);
        Result learned = kith("model", "learn");
        assertThat(learned.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(learned.err()).contains("over models of 128 numbers a face", "gives 512");

        assertThat(kith("model", "use", BundledModel.ID).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(faces("--embeddings"))
                .allSatisfy(face -> assertThat(face.getAsJsonArray("embedding")).hasSize(128));
        assertThat(people()).isEqualTo(people);
    }

    /** Photos of faces, by the name they have. */
    private Map<String, String> people() {
        return faces().stream()
                .filter(face -> !face.get("person").isJsonNull())
                .collect(Collectors.toMap(face -> face.get("photo").getAsString(), face -> face.get("person")
                        .getAsString()));
    }

    private Set<Set<String>> groups() {
        return Set.copyOf(faces().stream()
                .collect(Collectors.groupingBy(
                        face -> face.get("cluster").toString(),
                        Collectors.mapping(face -> face.get("face").getAsString(), Collectors.toSet())))
                .values());
    }

    private List<JsonObject> faces(String... options) {
        String[] command = Stream.concat(Stream.of("faces", "--jsonl"), Arrays.stream(options))
                .toArray(String[]::new);
        return kith(command)
                .out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private Path wideOnnx() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("made").resolve(SMALL));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("kith.models"), SMALL))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Engine.workshop(Installation.fromSystemProperties()).conversion().addOnnx(folder);
        ModelProto small = ModelProto.parseFrom(Files.readAllBytes(folder.resolve(SMALL + ".onnx")));
        GraphProto.Builder graph = small.getGraph().toBuilder();
        String vector = graph.getOutput(0).getName();
        graph.addInitializer(spread());
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Gemm")
                .setName("spread")
                .addInput(vector)
                .addInput("spread_weight")
                .addOutput("spread")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("transB")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(1)));
        graph.setOutput(0, ValueInfoProto.newBuilder().setName("spread").setType(vectors()));
        return Files.write(
                temp.resolve("arcface.onnx"),
                small.toBuilder().setGraph(graph).build().toByteArray());
    }

    private static TypeProto vectors() {
        TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(1))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(NUMBERS))
                .build();
        return TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape))
                .build();
    }

    /** Each number as four halves, with signs of their own: (1/2)² · 4 = 1. */
    private static TensorProto spread() {
        ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * 128 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < NUMBERS; row++) {
            for (int column = 0; column < 128; column++) {
                boolean own = row % 128 == column;
                float sign = row / 128 == column % 4 ? -1 : 1;
                bytes.putFloat(own ? 0.5f * sign : 0);
            }
        }
        return TensorProto.newBuilder()
                .setName("spread_weight")
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(NUMBERS)
                .addDims(128)
                .setRawData(ByteString.copyFrom(bytes.array()))
                .build();
    }

    private Result kith(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display);
        String[] library = {"--library", temp.resolve("library").toString()};
        int exitCode = command.execute(
                Stream.concat(Arrays.stream(library), Arrays.stream(args)).toArray(String[]::new));
        command.getOut().flush();
        command.getErr().flush();
        return new Result(exitCode, out.toString(), err.toString());
    }
}
