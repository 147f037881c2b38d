package org.kith.engine.index;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.model.photo.IndexedPhoto;

/**
 * Embeds faces in batches across photos, on one thread that owns the model. Photos wait in a bounded queue, so that
 * workers cannot run ahead of it. Thread-safe for those who put.
 */
final class EmbedStage implements Runnable {

    /** Photos that may wait; the memory of their crops is bounded by whoever makes them. */
    private static final int QUEUE_PHOTOS = 32;

    /** How long faces wait for a batch to fill: several times what a worker takes for a photo. */
    private static final long FILL_NANOS = MILLISECONDS.toNanos(200);

    private final BlockingQueue<Optional<CroppedPhoto>> queue = new ArrayBlockingQueue<>(QUEUE_PHOTOS);
    private final Supplier<FaceEmbedder> openEmbedder;
    private final Consumer<IndexedPhoto> next;
    private final StageClock clock;
    private final Runnable gaveUpGpu;

    /** Whether the end mark was taken from the queue; the embed thread's own. */
    private boolean ended;

    private volatile boolean hurrying;
    private volatile @Nullable Throwable failure;

    /** @param gaveUpGpu called while the embedder works on the CPU for lack of memory on the GPU, perhaps many times */
    EmbedStage(Supplier<FaceEmbedder> openEmbedder, Consumer<IndexedPhoto> next, StageClock clock, Runnable gaveUpGpu) {
        this.gaveUpGpu = gaveUpGpu;
        this.openEmbedder = openEmbedder;
        this.next = next;
        this.clock = clock;
    }

    void put(CroppedPhoto photo) throws InterruptedException {
        queue.put(Optional.of(photo));
    }

    /** After this the stage ends once everything put before has gone on. */
    void end() throws InterruptedException {
        queue.put(Optional.empty());
    }

    /** What waits is not embedded any more: its photos are read another time. */
    void hurry() {
        hurrying = true;
    }

    /** Why the stage gave up; photos put after that are dropped, so that nobody waits for it. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void run() {
        try {
            try (FaceEmbedder embedder = openEmbedder.get();
                    FaceBatches batches = new FaceBatches(embedder, MxnetFaceEmbedder.LARGEST_BATCH, next, clock)) {
                while (!ended) {
                    step(batches);
                    if (embedder.gaveUpGpu()) {
                        gaveUpGpu.run();
                    }
                }
            } catch (RuntimeException | Error e) {
                failure = e;
                while (!ended) { // whoever waits to put goes on, and sees the failure
                    Optional<CroppedPhoto> dropped = queue.take();
                    dropped.ifPresent(CroppedPhoto::release);
                    ended = dropped.isEmpty();
                }
            }
        } catch (InterruptedException e) {
            failure = e;
        }
    }

    /** Adds the next photo, or embeds what waits if it has waited long enough for others. */
    private void step(FaceBatches batches) throws InterruptedException {
        OptionalLong since = batches.waitingSince();
        long wait = since.isEmpty() ? Long.MAX_VALUE : FILL_NANOS - (System.nanoTime() - since.getAsLong());
        Optional<CroppedPhoto> photo = queue.poll(wait, NANOSECONDS);
        if (photo == null) {
            batches.flush();
            return;
        }
        ended = photo.isEmpty(); // known before anything can fail
        if (hurrying) {
            photo.ifPresent(CroppedPhoto::release); // what is in a batch goes with it
        } else {
            photo.ifPresentOrElse(batches::add, batches::flush);
        }
    }
}
