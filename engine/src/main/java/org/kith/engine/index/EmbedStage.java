package org.kith.engine.index;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.model.IndexedPhoto;

/**
 * Embeds faces in batches across photos, on one thread that owns the model. Photos wait in a bounded queue, so that
 * workers cannot run ahead of it. Thread-safe for those who put.
 */
final class EmbedStage implements Runnable {

    /** Photos that may wait; crops are 38 KB a face, so even crowds stay small. */
    private static final int QUEUE_PHOTOS = 32;

    /** How long a batch that is not full waits for the next photo: several times what a worker takes for one. */
    private static final long FILL_MS = 200;

    private final BlockingQueue<Optional<CroppedPhoto>> queue = new ArrayBlockingQueue<>(QUEUE_PHOTOS);
    private final Supplier<FaceEmbedder> openEmbedder;
    private final Consumer<IndexedPhoto> next;
    private final StageClock clock;
    private volatile @Nullable Throwable failure;

    EmbedStage(Supplier<FaceEmbedder> openEmbedder, Consumer<IndexedPhoto> next, StageClock clock) {
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

    /** Why the stage gave up; photos put after that are dropped, so that nobody waits for it. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void run() {
        try {
            boolean more = true;
            try (FaceEmbedder embedder = openEmbedder.get()) {
                FaceBatches batches = new FaceBatches(embedder, MxnetFaceEmbedder.LARGEST_BATCH, next, clock);
                while (more) {
                    Optional<CroppedPhoto> photo = batches.isEmpty() ? queue.take() : queue.poll(FILL_MS, MILLISECONDS);
                    more = photo == null || photo.isPresent();
                    if (photo != null && photo.isPresent()) {
                        batches.add(photo.get());
                    } else {
                        batches.flush();
                    }
                }
            } catch (RuntimeException | Error e) {
                failure = e;
                while (more) { // whoever waits to put goes on, and sees the failure
                    more = queue.take().isPresent();
                }
            }
        } catch (InterruptedException e) {
            failure = e;
        }
    }
}
