package org.kith.engine.train.data;

import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.ImageLoss;
import org.kith.engine.job.NamedThreads;

/** Makes the pictures of the next batches while the network learns from this one. Confined to one thread, beside its own. */
public final class BatchLoader implements AutoCloseable {

    private static final int AHEAD = 2;

    private final FaceSet faces;
    private final BatchSampler sampler;
    private final Variation variation;
    private final long seed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(new NamedThreads("batches"));
    private final Deque<Future<Loaded>> coming = new ArrayDeque<>();
    private long next;

    /**
     * From a step on.
     *
     * @param loss makes JPEGs of some pictures
     */
    public BatchLoader(FaceSet faces, BatchSampler sampler, ImageLoss loss, long seed, long firstStep) {
        this.faces = faces;
        this.sampler = sampler;
        this.variation = new Variation(faces.shape(), loss);
        this.seed = seed;
        this.next = firstStep;
    }

    /**
     * A batch and its pictures.
     *
     * @param planes n × 3 × height × width
     */
    public record Loaded(Batch batch, FloatBuffer planes) {}

    /** The batch of the next step. */
    public Loaded take() throws InterruptedException {
        while (coming.size() <= AHEAD) {
            long step = next++;
            coming.add(thread.submit(() -> load(step)));
        }
        try {
            return coming.remove().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EngineException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private Loaded load(long step) {
        Batch batch = sampler.batch(step);
        Random random = SeededRandom.of(~seed, step);
        List<byte[]> pictures = new ArrayList<>(batch.size());
        for (int face : batch.faces()) {
            pictures.add(variation.of(faces.stored(face), random));
        }
        return new Loaded(batch, Pixels.planes(pictures));
    }

    /** Nobody is interrupted while reading: that would close the file of faces for whoever trains on. */
    @Override
    public void close() {
        coming.forEach(batch -> batch.cancel(false));
        thread.shutdown();
    }
}
