package org.kith.engine.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.mxnet.GpuMemoryException;
import org.kith.engine.mxnet.MxnetFault;

/** An embedder on a device whose memory does not suffice for some batches; it embeds as the fake one on the CPU does. */
public final class FakeGpu implements FaceEmbedder {

    public static final String MXNET_SAYS =
            "MXNet engine call failed: MXNetError: src/storage/./pooled_storage_manager.h:161: cudaMalloc retry failed: out of"
                    + " memory";

    private final FaceEmbedder network = new FakeFaceEmbedder();
    private final IntPredicate runsOut;
    private final List<Integer> batches = new ArrayList<>();
    private boolean closed;

    /** @param runsOut whether memory runs out for a batch of so many faces; asked once a batch */
    FakeGpu(IntPredicate runsOut) {
        this.runsOut = runsOut;
    }

    static GpuMemoryException outOfMemory() {
        return new GpuMemoryException(
                MxnetFault.GPU_TOO_SMALL_FOR_BATCH, new IllegalStateException(MXNET_SAYS), 8, MXNET_SAYS);
    }

    @Override
    public String modelId() {
        return network.modelId();
    }

    @Override
    public List<Embedding> embed(List<AlignedFace> faces) {
        batches.add(faces.size());
        if (runsOut.test(faces.size())) {
            throw outOfMemory();
        }
        return network.embed(faces);
    }

    /** Sizes of the batches it was asked for. */
    List<Integer> batches() {
        return batches;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        if (batches.size() > 1 && runsOut.test(1)) {
            throw new IllegalStateException(MXNET_SAYS); // as MXNet does when it frees what failed
        }
    }
}
