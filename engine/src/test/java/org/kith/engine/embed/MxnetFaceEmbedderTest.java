package org.kith.engine.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.model.MxnetStatus;
import org.kith.engine.model.Precision;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.networks.card.ModelFolder;

final class MxnetFaceEmbedderTest extends FaceEmbedderContract {

    private static MxnetFaceEmbedder embedder;

    @BeforeAll
    static void open() {
        embedder = open(Device.AUTO);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Override
    FaceEmbedder embedder() {
        return embedder;
    }

    @Test
    void theBundledBuildComputesOnTheCpu() {
        assertThat(embedder.runtime().english()).contains("on the CPU").contains("no GPU");
    }

    @Test
    void bothFormsGiveEmbeddingsThatCompare() {
        Installation installation = Installation.fromSystemProperties();
        assumeTrue(OpenCv.load(installation).hasVnni(), "sums of bytes may saturate without VNNI");
        ModelFolder model = ModelFolder.verified(installation, MxnetFaceEmbedder.BUNDLED_MODEL_ID);
        List<AlignedFace> faces = FaceCrops.random(8, 3);
        List<Embedding> float32 = embedded(faces, installation, model, Precision.FLOAT32);
        List<Embedding> int8 = embedded(faces, installation, model, Precision.INT8);

        // of faces 0.006 (docs/decisions/0087); these are random parts of photos, most of them none
        double mean = IntStream.range(0, faces.size())
                .mapToDouble(i -> int8.get(i).squaredDistance(float32.get(i)))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(1e-6, 0.2);
    }

    private static List<Embedding> embedded(
            List<AlignedFace> faces, Installation installation, ModelFolder model, Precision precision) {
        try (MxnetFaceEmbedder embedder = MxnetFaceEmbedder.open(installation, model, Device.CPU, precision)) {
            assertThat(embedder.precision()).isEqualTo(precision);
            assertThat(embedder.runtime().english().contains("in int8")).isEqualTo(precision == Precision.INT8);
            return embedder.embed(faces);
        }
    }

    @Test
    void aGpuThatCannotBeUsedIsRefusedWithTheReason() {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> open(Device.GPU).close())
                .withMessage("The GPU cannot be used: the MXNet build Kith brings has no CUDA support. Point"
                        + " MXNET_LIBRARY_PATH at a CUDA build of MXNet 1.9, or use --device cpu.");
    }

    @Test
    void theStatusSaysWhatWasLoadedAndWhyThereIsNoGpu() {
        MxnetStatus status =
                MxnetRuntime.start(Installation.fromSystemProperties()).status();

        assertThat(status.version()).startsWith("1.9");
        assertThat(status.library()).isRegularFile();
        assertThat(status.libraryChosenByUser()).isFalse();
        assertThat(status.gpuObstacle().orElseThrow().english()).contains("no CUDA support");
    }

    @Test
    void aDetectorIsRefusedAsAnEmbedder() {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(
                        () -> MxnetFaceEmbedder.open(Installation.fromSystemProperties(), "centerface-1", Device.CPU)
                                .close())
                .withMessageContaining("does not give 64 to 512 numbers a face");
    }

    @Test
    void aPlatformWithoutNativesIsToldSo(@TempDir Path empty) {
        Installation withoutNatives =
                new Installation(Installation.fromSystemProperties().models(), empty);

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> MxnetFaceEmbedder.open(withoutNatives, MxnetFaceEmbedder.BUNDLED_MODEL_ID, Device.CPU)
                        .close())
                .withMessageContaining(empty.resolve("mxnet").toString())
                .withMessageContaining("is missing");
    }

    @Test
    void theLibraryIsLoadedFromWhereItLiesAndNotUnpacked() {
        Path natives = Installation.fromSystemProperties().natives();

        assertThat(Path.of(System.getProperty("MXNET_LIBRARY_PATH")).getParent())
                .isEqualTo(natives.resolve("mxnet"));
        assertThat(Path.of(System.getProperty("DJL_CACHE_DIR"), "mxnet")).doesNotExist();
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    private static MxnetFaceEmbedder open(Device device) {
        return MxnetFaceEmbedder.open(Installation.fromSystemProperties(), MxnetFaceEmbedder.BUNDLED_MODEL_ID, device);
    }
}
