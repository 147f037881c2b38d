package org.kith.engine.evaluate.robustness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.Stages;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.Embedding;

/**
 * Photos under many conditions to embeddings, by the program's own stages: workers with a detector each decode a photo once and
 * crop its variants; the calling thread embeds.
 */
public final class VariantEmbeddings implements AutoCloseable {

    /** Photos whose crops are in memory at once, 13 variants of 38 KB each: a full batch of the embedder for each variant. */
    private static final int PHOTOS_AT_ONCE = 16;

    private final Stages stages;
    private final FaceChoice choice;
    private final List<Variant> variants;
    private final List<FaceDetector> detectors;
    private final ExecutorService workers;

    public VariantEmbeddings(Stages stages, FaceChoice choice, int threads) {
        this(stages, choice, threads, Variant.all());
    }

    public VariantEmbeddings(Stages stages, FaceChoice choice, int threads, List<Variant> variants) {
        this.variants = List.copyOf(variants);
        this.stages = stages;
        this.choice = choice;
        this.detectors = IntStream.range(0, threads)
                .mapToObj(i -> stages.openDetector().get())
                .toList();
        this.workers = Executors.newFixedThreadPool(threads, new NamedThreads("evaluate"));
    }

    List<Variant> variants() {
        return variants;
    }

    /**
     * For each variant an embedding a photo, empty where no face was found.
     *
     * @param progress told how many photos are done
     */
    public List<List<Optional<Embedding>>> embed(List<Path> photos, IntConsumer progress) throws InterruptedException {
        try (FaceEmbedder embedder = stages.openEmbedder().get()) {
            return embed(photos, Collections.nCopies(variants.size(), embedder), progress);
        }
    }

    /**
     * The same with other networks.
     *
     * @param embedders one for each variant
     */
    public List<List<Optional<Embedding>>> embed(List<Path> photos, List<FaceEmbedder> embedders, IntConsumer progress)
            throws InterruptedException {
        List<List<Optional<Embedding>>> byVariant = new ArrayList<>();
        variants.forEach(variant -> byVariant.add(new ArrayList<>()));
        for (int from = 0; from < photos.size(); from += PHOTOS_AT_ONCE) {
            List<Path> some = photos.subList(from, Math.min(photos.size(), from + PHOTOS_AT_ONCE));
            List<List<Optional<AlignedFace>>> crops = crop(some);
            for (int v = 0; v < variants.size(); v++) {
                int variant = v;
                byVariant
                        .get(v)
                        .addAll(embed(
                                embedders.get(v),
                                crops.stream().map(photo -> photo.get(variant)).toList()));
            }
            progress.accept(from + some.size());
        }
        return byVariant;
    }

    private static List<Optional<Embedding>> embed(FaceEmbedder embedder, List<Optional<AlignedFace>> crops) {
        List<Embedding> embeddings = new ArrayList<>(
                embedder.embed(crops.stream().flatMap(Optional::stream).toList()));
        return crops.stream()
                .map(crop -> crop.map(found -> embeddings.remove(0)))
                .toList();
    }

    /** For each photo a crop a variant; every worker takes every n-th photo. */
    private List<List<Optional<AlignedFace>>> crop(List<Path> photos) throws InterruptedException {
        List<Future<List<List<Optional<AlignedFace>>>>> working = new ArrayList<>();
        for (int w = 0; w < detectors.size(); w++) {
            int worker = w;
            working.add(workers.submit(() -> IntStream.range(0, photos.size())
                    .filter(i -> i % detectors.size() == worker)
                    .mapToObj(i -> crop(photos.get(i), detectors.get(worker)))
                    .toList()));
        }
        List<List<List<Optional<AlignedFace>>>> byWorker = new ArrayList<>();
        for (Future<List<List<Optional<AlignedFace>>>> future : working) {
            byWorker.add(result(future));
        }
        return IntStream.range(0, photos.size())
                .mapToObj(i -> byWorker.get(i % detectors.size()).get(i / detectors.size()))
                .toList();
    }

    private List<Optional<AlignedFace>> crop(Path photo, FaceDetector detector) {
        UprightImage image;
        try {
            image = stages.decoder()
                    .decode(PhotoBytes.read(photo), photo.getFileName().toString())
                    .image();
        } catch (UnreadablePhotoException e) {
            return variants.stream()
                    .map(variant -> Optional.<AlignedFace>empty())
                    .toList();
        }
        LookedAt lookedAt = new LookedAt(stages, detector, choice, image);
        return variants.stream().map(variant -> variant.crop(lookedAt)).toList();
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        detectors.forEach(FaceDetector::close);
    }
}
