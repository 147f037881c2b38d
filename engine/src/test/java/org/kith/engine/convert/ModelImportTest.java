package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.convert.mxnet.MxnetParameters;
import org.kith.engine.convert.mxnet.SymbolFile;
import org.kith.engine.convert.mxnet.Weights;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.TrialNetwork;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.train.network.BlockRun;
import org.kith.engine.train.network.Network;
import org.kith.engine.train.network.NetworkDesign;

/** Networks with batch normalisation, as somebody may bring them, of random weights. */
final class ModelImportTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));
    private static final NetworkDesign DESIGN = Network.SMALL.design();

    @TempDir
    Path temp;

    private final Random random = new Random(3);
    private final Shape one = new Shape(1, 3, DESIGN.inputHeight(), DESIGN.inputWidth());
    private final float[] picture = BlockRun.noise(random, one);
    private float[] expected = {};
    private Path symbol = Path.of("");
    private Path parameters = Path.of("");

    @BeforeEach
    void exportNetwork() throws IOException {
        Block block = DESIGN.block();
        try (BlockRun run = new BlockRun(block, one)) {
            expected = run.forward(picture, one);
            DESIGN.export(block, temp, "own");
        }
        symbol = temp.resolve("own-symbol.json");
        parameters = temp.resolve("own-0000.params");
    }

    @Test
    void aNetworkOfNormalisedEmbeddingsStaysAsItIs() throws IOException {
        ConversionReport report = imported(Optional.empty());

        assertThat(report.originalDimensions()).isEqualTo(Embedding.DIMENSIONS);
        assertThat(report.card().provenance().licence()).isEqualTo("unknown: whoever brings it knows");
        assertThat(report.card().signature().widthPx()).isEqualTo(DESIGN.inputWidth());
        assertThat(Files.readAllBytes(temp.resolve("imported/imported-0000.params")))
                .isEqualTo(Files.readAllBytes(parameters));
        assertThat(outputs()).containsExactly(expected, within(1e-6f));
    }

    @Test
    void aNetworkThatDoesNotNormaliseItsEmbeddingsGetsThatAdded() throws IOException {
        edit(ModelImportTest::withoutNormalisation);

        imported(Optional.empty());

        assertThat(outputs()).containsExactly(expected, within(1e-6f));
    }

    @Test
    void anotherNameOfTheInputAndOneSizeOfBatchDoNotMatter() throws IOException {
        edit(network -> {
            JsonObject input = network.getAsJsonArray("nodes").get(0).getAsJsonObject();
            input.addProperty("name", "picture");
            JsonObject attributes = new JsonObject();
            attributes.addProperty("__shape__", "(7, 3, 64, 64)");
            input.add("attrs", attributes);
        });

        imported(Optional.empty());

        assertThat(outputs()).containsExactly(expected, within(1e-6f));
    }

    @Test
    void fewerNumbersGetZerosBehindThem() throws IOException {
        append(40);

        assertThat(imported(Optional.empty()).originalDimensions()).isEqualTo(40);

        float[] outputs = outputs();
        assertThat(outputs).hasSize(Embedding.DIMENSIONS);
        double squaredNorm = 0;
        for (int i = 0; i < outputs.length; i++) {
            squaredNorm += outputs[i] * outputs[i];
            if (i >= 40) {
                assertThat(outputs[i]).isZero();
            }
        }
        assertThat(squaredNorm).isCloseTo(1, within(1e-5));
    }

    @Test
    void moreNumbersAreKeptWithoutPhotos() throws IOException {
        append(150);

        ConversionReport report = imported(Optional.empty());

        assertThat(report.originalDimensions()).isEqualTo(150);
        assertThat(report.crops()).isZero();
        assertThat(report.card().signature().dimensions()).isEqualTo(152); // a multiple of 8
        float[] outputs = outputs();
        assertThat(outputs).hasSize(152);
        assertThat(outputs[149]).isNotZero();
        assertThat(Arrays.copyOfRange(outputs, 150, 152)).containsOnly(0);
    }

    @Test
    void tooManyToBeKeptNeedPhotos() throws IOException {
        append(520);

        assertRefused(() -> imported(Optional.empty()), "gives 520 numbers", "--photos");
    }

    @Test
    void moreNumbersAreProjectedWithPhotos() throws IOException {
        append(160);

        ConversionReport report = imported(Optional.of(PHOTOS));

        assertThat(report.originalDimensions()).isEqualTo(160);
        assertThat(report.crops()).isPositive();
        assertThat(report.lostEnergy()).isBetween(-1e-9, 1e-6); // 160 numbers made of 128
        assertThat(outputs()).hasSize(Embedding.DIMENSIONS);
    }

    @Test
    void filesThatAreNoNetworkAreRefused() throws IOException {
        Files.writeString(temp.resolve("no.json"), "not JSON");
        Files.writeString(temp.resolve("empty.json"), "{}");
        Files.writeString(temp.resolve("no.params"), "not parameters");
        byte[] half = Files.readAllBytes(parameters);
        Files.write(temp.resolve("half.params"), Arrays.copyOf(half, half.length / 2));

        assertRefused(() -> read(temp.resolve("no.json"), parameters), "is not the symbol of an MXNet network");
        assertRefused(() -> read(temp.resolve("empty.json"), parameters), "is not the symbol of an MXNet network");
        assertRefused(() -> read(temp.resolve("none.json"), parameters), "cannot be read");
        assertRefused(() -> read(symbol, temp.resolve("none.params")), "none.params cannot be read");
        assertRefused(() -> read(symbol, temp.resolve("no.params")), "does not hold the parameters");
        assertRefused(() -> read(symbol, temp.resolve("half.params")), "cut short");
    }

    @Test
    void parametersThatDoNotBelongAreRefused() throws IOException {
        Map<String, Weights> others = new LinkedHashMap<>();
        others.put("another", new Weights(new int[] {1}, new float[1]));
        Files.write(temp.resolve("other.params"), MxnetParameters.bytes(others));

        assertRefused(() -> read(symbol, temp.resolve("other.params")), "does not belong to it", "and others");
    }

    @Test
    void aSizeThatDoesNotFitIsRefused() {
        assertRefused(
                () -> new ModelImport(Installation.fromSystemProperties(), symbol, parameters, FaceInput.DEFAULT, 2)
                        .write(Optional.empty(), temp.resolve("imported")),
                "does not run on a picture of 2 × 2 px",
                "--input-size");
    }

    private ModelImport read(Path symbolFile, Path parametersFile) {
        return new ModelImport(
                Installation.fromSystemProperties(),
                symbolFile,
                parametersFile,
                FaceInput.DEFAULT,
                DESIGN.inputWidth());
    }

    private ConversionReport imported(Optional<Path> photos) {
        return read(symbol, parameters).write(photos, temp.resolve("imported"));
    }

    private float[] outputs() {
        try (TrialNetwork network = TrialNetwork.open(
                Installation.fromSystemProperties(), ModelFolder.verified(temp.resolve("imported")))) {
            return network.outputs(picture);
        }
    }

    /** Puts a layer of random weights behind the embedding. */
    private void append(int dimensions) throws IOException {
        SymbolFile file = SymbolFile.parse(Files.readString(symbol));
        file.append(
                "FullyConnected",
                "last",
                Map.of("num_hidden", Integer.toString(dimensions), "no_bias", "True"),
                List.of("last_weight"));
        Files.writeString(symbol, file.toJson());
        float[] weights = new float[dimensions * Embedding.DIMENSIONS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        Map<String, Weights> all = MxnetParameters.readNamed(Files.readAllBytes(parameters));
        all.put("arg:last_weight", new Weights(new int[] {dimensions, Embedding.DIMENSIONS}, weights));
        Files.write(parameters, MxnetParameters.bytesOfNamed(all));
    }

    private void edit(Consumer<JsonObject> change) throws IOException {
        JsonObject network = JsonParser.parseString(Files.readString(symbol)).getAsJsonObject();
        change.accept(network);
        Files.writeString(symbol, network.toString());
    }

    private static void withoutNormalisation(JsonObject network) {
        JsonArray nodes = network.getAsJsonArray("nodes");
        JsonObject last = nodes.remove(nodes.size() - 1).getAsJsonObject();
        assertThat(last.get("op").getAsString()).isEqualTo("L2Normalization");
        network.add("heads", last.getAsJsonArray("inputs"));
        network.remove("node_row_ptr");
    }

    private static void assertRefused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(EngineException.class).hasMessageContainingAll(words);
    }
}
