package org.kith.engine.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;

/** With a fake device: there is no GPU on the computers that run these tests. */
class FallbackFaceEmbedderTest extends FaceEmbedderContract {

    private final AtomicInteger openedOnCpu = new AtomicInteger();
    private final List<AlignedFace> faces = FaceCrops.random(20, 5);

    private FallbackFaceEmbedder open(FaceEmbedder gpu) {
        return FallbackFaceEmbedder.open(() -> gpu, this::openOnCpu);
    }

    private FaceEmbedder openOnCpu() {
        openedOnCpu.incrementAndGet();
        return new FakeFaceEmbedder();
    }

    /** The contract holds while the memory of the device runs out. */
    @Override
    FaceEmbedder embedder() {
        return open(new FakeGpu(size -> true));
    }

    @Test
    void withEnoughMemoryAllIsDoneOnTheGpu() {
        FakeGpu gpu = new FakeGpu(size -> false);
        try (FallbackFaceEmbedder embedder = open(gpu)) {
            assertThat(embedder.embed(faces)).isEqualTo(new FakeFaceEmbedder().embed(faces));
            assertThat(gpu.batches()).containsExactly(16, 16, 8);
            assertThat(embedder.gaveUpGpu()).isFalse();
        }
        assertThat(gpu.isClosed()).isTrue();
        assertThat(openedOnCpu).hasValue(0);
    }

    @Test
    void batchesThatAreTooLargeAreHalvedAndStaySo() {
        FakeGpu gpu = new FakeGpu(size -> size > 8);
        try (FallbackFaceEmbedder embedder = open(gpu)) {
            assertThat(embedder.embed(faces)).isEqualTo(new FakeFaceEmbedder().embed(faces));
            embedder.embed(faces.subList(0, 16));
            assertThat(gpu.batches()).containsExactly(16, 8, 8, 8, 8, 8, 8, 8);
            assertThat(embedder.gaveUpGpu()).isFalse();
        }
        assertThat(openedOnCpu).hasValue(0);
    }

    @Test
    void theFailedBatchAndAllAfterItAreEmbeddedOnTheCpu() {
        AtomicInteger batch = new AtomicInteger();
        FakeGpu gpu = new FakeGpu(size -> batch.incrementAndGet() > 1); // the second batch and all after it
        try (FallbackFaceEmbedder embedder = open(gpu)) {
            assertThat(embedder.embed(faces)).isEqualTo(new FakeFaceEmbedder().embed(faces));
            assertThat(gpu.batches()).containsExactly(16, 16, 8, 4);
            assertThat(embedder.gaveUpGpu()).isTrue();
            assertThat(gpu.isClosed()).isTrue();
            assertThat(embedder.embed(faces)).hasSize(faces.size());
            assertThat(gpu.batches()).as("the GPU is not asked again").hasSize(4);
        }
        assertThat(openedOnCpu).hasValue(1);
    }

    @Test
    void aNetworkThatDoesNotFitOnTheGpuIsOpenedOnTheCpu() {
        try (FallbackFaceEmbedder embedder = FallbackFaceEmbedder.open(
                () -> {
                    throw FakeGpu.outOfMemory();
                },
                this::openOnCpu)) {
            assertThat(embedder.gaveUpGpu()).isTrue();
            assertThat(embedder.embed(faces)).hasSize(faces.size());
        }
        assertThat(openedOnCpu).hasValue(1);
    }

    @Test
    void otherFailuresAreNotHidden() {
        FaceEmbedder broken = new FakeGpu(size -> {
            throw new EngineException(FileFault.FILE_NOT_READ, "driver", "crashed");
        });
        try (FallbackFaceEmbedder embedder = open(broken)) {
            assertThatThrownBy(() -> embedder.embed(faces)).hasMessage("The file driver cannot be read (crashed).");
            assertThat(embedder.gaveUpGpu()).isFalse();
        }
        assertThatThrownBy(() -> FallbackFaceEmbedder.open(
                        () -> {
                            throw new EngineException(FileFault.NO_FOLDER, "model");
                        },
                        this::openOnCpu))
                .hasMessage("There is no folder model.");
        assertThat(openedOnCpu).hasValue(0);
    }

    @Test
    void whoLooksThroughTheMirrorHearsOfItToo() {
        try (FaceEmbedder mirrored = new MirroredFaceEmbedder(open(new FakeGpu(size -> true)))) {
            assertThat(mirrored.gaveUpGpu()).isFalse();
            assertThat(mirrored.embed(faces)).hasSize(faces.size());
            assertThat(mirrored.gaveUpGpu()).isTrue();
        }
    }
}
