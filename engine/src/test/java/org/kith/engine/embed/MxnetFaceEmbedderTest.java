package org.kith.engine.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.model.MxnetStatus;
import org.kith.engine.mxnet.MxnetRuntime;

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
                .withMessageContaining("does not give 128 numbers a face");
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
