package org.kith.engine.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.GpuMemoryException;
import org.kith.engine.networks.card.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeds on the GPU as long as its memory suffices: too little for a batch halves the batches, too little for the smallest
 * ends the work there, and everything from that batch on goes to the CPU. No face is lost or embedded twice. Any other
 * failure is passed on: to hide a broken driver behind a slow run helps nobody. Whoever opens another one tries the GPU
 * again. Confined to the thread that opened it.
 */
public final class FallbackFaceEmbedder implements FaceEmbedder {

    private static final Logger LOG = LoggerFactory.getLogger(FallbackFaceEmbedder.class);

    /** Below that a GPU is no faster than a CPU, and what failed was not the batch. */
    static final int SMALLEST_GPU_BATCH = 4;

    private final Supplier<FaceEmbedder> openOnCpu;
    private FaceEmbedder current;
    private int batchFaces = MxnetFaceEmbedder.LARGEST_BATCH;
    private boolean gaveUpGpu;

    private FallbackFaceEmbedder(Supplier<FaceEmbedder> openOnCpu, FaceEmbedder current) {
        this.openOnCpu = openOnCpu;
        this.current = current;
    }

    /**
     * Opens on the GPU or, if its memory does not even hold the network, on the CPU.
     *
     * @param openOnGpu may give one on the CPU, where there is no GPU to use
     */
    static FallbackFaceEmbedder open(Supplier<FaceEmbedder> openOnGpu, Supplier<FaceEmbedder> openOnCpu) {
        try {
            return new FallbackFaceEmbedder(openOnCpu, openOnGpu.get());
        } catch (GpuMemoryException e) {
            LOG.info("The network does not fit on the GPU", e);
            FallbackFaceEmbedder onCpu = new FallbackFaceEmbedder(openOnCpu, openOnCpu.get());
            onCpu.gaveUpGpu = true;
            return onCpu;
        }
    }

    /**
     * A network of MXNet's.
     *
     * @throws org.kith.engine.fault.EngineException if the model or MXNet's library is missing, or a GPU is asked for and
     *     there is none
     */
    public static FaceEmbedder openMxnet(Installation installation, ModelFolder folder, Device device) {
        Supplier<FaceEmbedder> openOnCpu = () -> MxnetFaceEmbedder.open(installation, folder, Device.CPU);
        return device == Device.CPU
                ? openOnCpu.get()
                : open(() -> MxnetFaceEmbedder.open(installation, folder, device), openOnCpu);
    }

    @Override
    public String modelId() {
        return current.modelId();
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        List<Embedding> embeddings = new ArrayList<>(faces.size());
        while (embeddings.size() < faces.size()) {
            int from = embeddings.size();
            List<AlignedFace> batch = faces.subList(from, Math.min(from + batchFaces, faces.size()));
            try {
                embeddings.addAll(current.embed(batch));
            } catch (GpuMemoryException e) {
                yieldTo(e, batch.size());
            }
        }
        return embeddings;
    }

    /** Asks less of the GPU, or nothing any more. */
    private void yieldTo(GpuMemoryException failure, int faces) {
        if (gaveUpGpu) {
            throw failure;
        }
        if (faces > SMALLEST_GPU_BATCH) {
            batchFaces = Math.max(SMALLEST_GPU_BATCH, faces / 2);
            LOG.info("The GPU takes no {} faces at once; trying {}", faces, batchFaces, failure);
            return;
        }
        LOG.info("The GPU takes no {} faces at once; going on on the CPU", faces, failure);
        FaceEmbedder onGpu = current;
        current = openOnCpu.get();
        gaveUpGpu = true;
        batchFaces = MxnetFaceEmbedder.LARGEST_BATCH;
        closeInTrouble(onGpu);
    }

    /** What failed for lack of memory may say so once more when it is freed. */
    private static void closeInTrouble(FaceEmbedder onGpu) {
        try {
            onGpu.close();
        } catch (RuntimeException e) {
            LOG.info("The network on the GPU was not closed in order", e);
        }
    }

    @Override
    public boolean gaveUpGpu() {
        return gaveUpGpu;
    }

    @Override
    public void close() {
        current.close();
    }
}
