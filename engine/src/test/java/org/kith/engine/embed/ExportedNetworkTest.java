package org.kith.engine.embed;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.convert.OnnxForm;
import org.kith.engine.convert.OpenCvEngine;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Sha256;
import org.kith.engine.mxnet.MxnetNetwork;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelCard.Provenance;
import org.kith.engine.networks.card.ModelCard.Signature;
import org.kith.engine.networks.card.ModelFile;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.train.network.BlockRun;
import org.kith.engine.train.network.Network;
import org.kith.engine.train.network.NetworkDesign;

/** What was trained computes the same when the engine runs it, in MXNet and in OpenCV. */
final class ExportedNetworkTest {

    private static final int BATCH = 4;

    private final Random random = new Random(5);

    private final Path folder;

    ExportedNetworkTest(@TempDir Path models) {
        this.folder = models.resolve("trained");
    }

    @ParameterizedTest
    @EnumSource(names = {"SMALL", "NNS2", "MOBILEFACENET", "NN4", "NNS1"})
    void theEngineComputesWhatTheBlockDid(Network network) throws IOException {
        assertSame(network.design());
    }

    @ParameterizedTest
    @EnumSource(names = {"NN4"})
    void soItDoesWithBatchNormalisation(Network network) throws IOException {
        assertSame(network.batchNormalised());
    }

    private void assertSame(NetworkDesign design) throws IOException {
        Shape batch = new Shape(BATCH, 3, design.inputHeight(), design.inputWidth());
        float[] pictures = BlockRun.noise(random, batch);
        float[] target = new float[BATCH * Embedding.DIMENSIONS];
        for (int i = 0; i < BATCH; i++) {
            target[i * Embedding.DIMENSIONS + i] = 1;
        }
        Block block = design.block();
        try (BlockRun run = new BlockRun(block, batch)) {
            for (int step = 0; step < 3; step++) {
                run.learn(pictures, batch, target);
            }
            float[] expected = run.forward(pictures, batch);
            design.export(block, folder, "trained");
            writeCard(design);
            float[] inMxnet = inMxnet(pictures, batch);
            Path onnx = Files.write(folder.resolve("trained.onnx"), OnnxForm.bytes(ModelFolder.verified(folder)));

            for (int i = 0; i < BATCH; i++) {
                assertThat(squaredDistance(inMxnet, i, expected, i)).isLessThan(1e-6);
                assertThat(squaredDistance(inOpenCv(onnx, pictures, i, design), 0, expected, i))
                        .as("in OpenCV")
                        .isLessThan(1e-6);
            }
        }
    }

    private static float[] inOpenCv(Path onnx, float[] pictures, int picture, NetworkDesign design) throws IOException {
        int size = 3 * design.inputHeight() * design.inputWidth();
        float[] one = Arrays.copyOfRange(pictures, picture * size, (picture + 1) * size);
        return OpenCvEngine.run(onnx, one, 1, 3, design.inputHeight(), design.inputWidth())
                .get(0);
    }

    private float[] inMxnet(float[] pictures, Shape batch) {
        MxnetRuntime runtime = MxnetRuntime.start(Installation.fromSystemProperties());
        try (MxnetNetwork network = MxnetNetwork.open(runtime, ModelFolder.verified(folder), Device.CPU)) {
            return network.forward(FloatBuffer.wrap(pictures), batch);
        }
    }

    private void writeCard(NetworkDesign design) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String name : List.of("trained-symbol.json", "trained-0000.params")) {
            Path file = folder.resolve(name);
            files.add(new ModelFile(name, Files.size(file), Sha256.of(file)));
        }
        new ModelCard(
                        "trained",
                        "trained",
                        ModelCard.Task.EMBED,
                        files,
                        new Provenance("unknown", List.of(), "unknown", List.of()),
                        new Signature(
                                "", "", "", Embedding.DIMENSIONS, null, design.inputWidth(), design.inputHeight()),
                        List.of())
                .write(folder.resolve(ModelCard.FILE_NAME));
    }

    private static double squaredDistance(float[] some, int a, float[] others, int b) {
        double sum = 0;
        for (int i = 0; i < Embedding.DIMENSIONS; i++) {
            sum += Math.pow(some[a * Embedding.DIMENSIONS + i] - others[b * Embedding.DIMENSIONS + i], 2);
        }
        return sum;
    }
}
