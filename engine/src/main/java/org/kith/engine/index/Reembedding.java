package org.kith.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.JobStage;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;

/**
 * Embeds known faces by a network that has not seen them yet, from their photos. What is done stays done: killed and started
 * again, it goes on with the faces that are left. Photos that cannot be read are passed over. Confined to one thread, which owns
 * the network; it brings those that read.
 */
public final class Reembedding {

    /** So many are in one transaction, and so many more are being read meanwhile. */
    private static final int PHOTOS_AT_ONCE = 16;

    private final Database library;
    private final Stages stages;
    private final MemoryPlan memory;

    /**
     * For one library and one network.
     *
     * @param stages of the network
     * @param workers threads that read photos, at least 1
     * @param memoryBytes that the program may hold; see {@code EngineConfig}
     */
    public Reembedding(Database library, Stages stages, int workers, long memoryBytes) {
        this(library, stages, MemoryPlan.of(memoryBytes, workers));
    }

    Reembedding(Database library, Stages stages, MemoryPlan memory) {
        this.library = library;
        this.stages = stages;
        this.memory = memory;
    }

    /** Photos with faces that wait, in the order of their ids. */
    @FunctionalInterface
    private interface Waiting {
        List<PhotoId> after(Stores stores, PhotoId last, int most);
    }

    /** All faces that lack an embedding, or as many as there were until the job was stopped. */
    public void all(Job<?> job) throws InterruptedException {
        run((stores, last, most) -> stores.embeddings().photosWithout(stages.modelId(), last, most), job);
    }

    /** The photos on which the user has said of a face who it is. */
    public void decided(Job<?> job) throws InterruptedException {
        run((stores, last, most) -> stores.embeddings().photosOfDecidedWithout(stages.modelId(), last, most), job);
    }

    private void run(Waiting waiting, Job<?> job) throws InterruptedException {
        List<PhotoId> photos = library.read(stores -> waiting.after(stores, new PhotoId(0), Integer.MAX_VALUE));
        if (photos.isEmpty()) {
            return; // the network is not even loaded
        }
        job.stage(JobStage.EMBEDDING, photos.size());
        IndexMemory runMemory = new IndexMemory(memory, stages.decoder());
        ExecutorService readers = Executors.newFixedThreadPool(runMemory.workers(), new NamedThreads("reread"));
        try (FaceEmbedder embedder = stages.openEmbedder().get()) {
            Rereading rereading = new Rereading(stages, runMemory, readers);
            List<Future<Rereading.Crops>> next = begin(rereading, photos, 0, job);
            for (int from = 0; from < photos.size() && job.proceed(); from += PHOTOS_AT_ONCE) {
                List<Future<Rereading.Crops>> now = next;
                next = begin(rereading, photos, from + PHOTOS_AT_ONCE, job);
                embed(crops(now), embedder);
                if (embedder.gaveUpGpu()) {
                    job.notice(JobNotice.GPU_MEMORY_RAN_OUT);
                }
                int done = Math.min(PHOTOS_AT_ONCE, photos.size() - from);
                for (int i = 0; i < done; i++) {
                    job.advance();
                }
            }
        } finally {
            readers.shutdownNow();
            while (!readers.awaitTermination(1, TimeUnit.MINUTES)) {}
        }
    }

    private List<Future<Rereading.Crops>> begin(Rereading rereading, List<PhotoId> photos, int from, Job<?> job) {
        if (from >= photos.size()) {
            return List.of();
        }
        List<PhotoId> some = photos.subList(from, Math.min(from + PHOTOS_AT_ONCE, photos.size()));
        return rereading.begin(library.read(stores -> stores.embeddings().without(stages.modelId(), some)), job);
    }

    private static Map<FaceId, AlignedFace> crops(List<Future<Rereading.Crops>> photos) throws InterruptedException {
        Map<FaceId, AlignedFace> crops = new HashMap<>();
        for (Future<Rereading.Crops> photo : photos) {
            try {
                crops.putAll(photo.get().byFace());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return crops;
    }

    private void embed(Map<FaceId, AlignedFace> crops, FaceEmbedder embedder) {
        if (crops.isEmpty()) {
            return;
        }
        List<FaceId> faces = new ArrayList<>(crops.keySet());
        List<Embedding> embeddings = embedder.embed(List.copyOf(crops.values()));
        Map<FaceId, Embedding> byFace = new HashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            byFace.put(faces.get(i), embeddings.get(i));
        }
        library.changeAndWait(Priority.INDEXING, stores -> stores.embeddings().save(embedder.modelId(), byFace));
    }
}
