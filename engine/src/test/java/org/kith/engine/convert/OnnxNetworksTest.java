package org.kith.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.FaceCrops;
import org.kith.engine.networks.card.Normalisation;

/** Whole networks in circulation, before the conversion in ONNX Runtime and after it in MXNet. */
final class OnnxNetworksTest {

    private static final long SEED = 112;
    private static final int SIDE_PX = AlignedFace.SIDE_PX;

    private final Path folder;

    OnnxNetworksTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @Tag("shared")
    void sfacesSquaredDistancesAreThoseOfTheOriginal() throws Exception {
        Path onnx = Path.of(System.getProperty("kith.shared"), "models", "sface-int8bq.onnx");
        assumeTrue(Files.isRegularFile(onnx), () -> "There is no " + onnx + " on this machine.");
        Path model = folder.resolve("sface-128-1");
        ModelConversion.convert(
                NetworkFile.of(onnx),
                new FaceInput(Normalisation.NONE, InputAlignment.ARCFACE),
                Optional.empty(),
                model,
                PreluForm.SPLIT,
                Runnable::run);
        List<float[]> converted = new ArrayList<>();
        List<float[]> original = new ArrayList<>();
        try (MxnetEngine mxnet = new MxnetEngine(model)) {
            for (AlignedFace crop : FaceCrops.random(9, SEED)) {
                float[] planes = TestLayers.planes(crop, Normalisation.NONE);
                converted.add(mxnet.run(planes, 1, 3, SIDE_PX, SIDE_PX).get(0));
                original.add(TestLayers.normalised(
                        OnnxEngine.run(onnx, planes, 1, 3, SIDE_PX, SIDE_PX).get(0)));
            }
        }
        double worst = 0;
        double widest = 0;
        for (int a = 0; a < original.size(); a++) {
            for (int b = 0; b < a; b++) {
                double expected = TestLayers.squaredDistance(original.get(a), original.get(b));
                widest = Math.max(widest, expected);
                worst = Math.max(
                        worst, Math.abs(TestLayers.squaredDistance(converted.get(a), converted.get(b)) - expected));
            }
        }
        System.out.printf("SFace: squared distances differ by at most %.1e, the widest is %.2f%n", worst, widest);

        assertThat(worst).isLessThanOrEqualTo(1e-5);
        assertThat(widest).as("the crops are not all alike").isGreaterThan(1);
    }

    @Test
    void centerFacesMapsAreThoseOfTheOriginalInAnySize() throws Exception {
        Path onnx = Path.of(System.getProperty("kith.models"), "centerface-1", "centerface.onnx");
        Path model = folder.resolve("centerface-2");
        DetectorConversion.convert(NetworkFile.of(onnx), Normalisation.NONE, model);
        Path original = Files.write(folder.resolve("any-size.onnx"), anySize(Files.readAllBytes(onnx)));
        Random random = new Random(SEED);
        try (MxnetEngine mxnet = new MxnetEngine(model)) {
            for (int[] size : new int[][] {{32, 32}, {96, 160}, {64, 320}}) {
                float[] picture = new float[3 * size[0] * size[1]];
                for (int i = 0; i < picture.length; i++) {
                    picture[i] = random.nextInt(256);
                }
                List<float[]> converted = mxnet.run(picture, 1, 3, size[0], size[1]);
                List<float[]> expected = OnnxEngine.run(original, picture, 1, 3, size[0], size[1]);

                assertThat(converted).hasSize(4);
                for (int i = 0; i < 4; i++) {
                    assertThat(TestLayers.largestDifference(converted.get(i), expected.get(i)))
                            .as("output %d of %d × %d", i, size[0], size[1])
                            .isLessThan(5e-5);
                }
            }
        }
    }

    /** The same network without the sizes that its file names, which ONNX Runtime would insist on. */
    private static byte[] anySize(byte[] onnx) throws IOException {
        ModelProto model = ModelProto.parseFrom(onnx);
        GraphProto.Builder graph = model.getGraph().toBuilder();
        graph.setInput(0, anySize(graph.getInput(0)));
        for (int i = 0; i < graph.getOutputCount(); i++) {
            graph.setOutput(i, anySize(graph.getOutput(i)));
        }
        return model.toBuilder().setGraph(graph).build().toByteArray();
    }

    private static ValueInfoProto anySize(ValueInfoProto value) {
        TypeProto.Tensor type =
                value.getType().getTensorType().toBuilder().clearShape().build();
        return value.toBuilder()
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }
}
