package org.kith.engine.train.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.Stages;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.Sha256;

/** Cuts the face out of each photo of a folder of people, once: what was prepared in the folder before is taken again. */
public final class FacePreparation {

    private static final int NOT_LOOKED_AT = 0;
    private static final int FACE = 1;
    private static final int NO_FACE = 2;
    private static final int UNREADABLE = 3;

    private final Stages stages;
    private final CropAlignment alignment;
    private final FaceChoice choice;
    private final int threads;

    /** @param choice of several faces on a photo; without alignment nothing is chosen */
    public FacePreparation(Stages stages, CropAlignment alignment, FaceChoice choice, int threads) {
        this.stages = stages;
        this.alignment = alignment;
        this.choice = choice;
        this.threads = threads;
    }

    /**
     * The faces, to be closed by the caller.
     *
     * @param folder where they are kept; made by the caller
     * @param progress told how many photos are done, by any thread
     * @throws EngineException if the folder cannot be written to
     */
    public FaceSet prepare(PeopleFolder people, InputSize shape, Path folder, IntConsumer progress)
            throws InterruptedException {
        try {
            String source = source(people, shape);
            Optional<FaceSet> before = FaceSet.open(folder, source);
            return before.isPresent() ? before.get() : cutOut(people, shape, folder, source, progress);
        } catch (IOException e) {
            throw new EngineException(FacesFault.NOT_KEPT, e, folder, e.getMessage());
        }
    }

    private FaceSet cutOut(PeopleFolder people, InputSize shape, Path folder, String source, IntConsumer progress)
            throws IOException, InterruptedException {
        AtomicIntegerArray found = new AtomicIntegerArray(people.photos().size());
        try (FaceSetWriter writer = new FaceSetWriter(folder, shape)) {
            AtomicInteger next = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            inParallel(() -> {
                try (FaceDetector detector = stages.openDetector().get()) {
                    for (int i = next.getAndIncrement(); i < found.length(); i = next.getAndIncrement()) {
                        found.set(i, look(people.photos().get(i).path(), detector, shape, writer, i));
                        progress.accept(done.incrementAndGet());
                    }
                }
                return null;
            });
            return writer.finish(index(people, shape, source, found));
        }
    }

    private int look(Path photo, FaceDetector detector, InputSize shape, FaceSetWriter writer, int slot)
            throws IOException {
        UprightImage image;
        try {
            image = stages.decoder()
                    .decode(PhotoBytes.read(photo), photo.getFileName().toString())
                    .image();
        } catch (UnreadablePhotoException e) {
            return UNREADABLE;
        }
        Optional<AlignedFace> crop = alignment.crop(image, detector, stages.aligner(), choice, shape);
        if (crop.isEmpty()) {
            return NO_FACE;
        }
        writer.put(slot, crop.get().rgb());
        return FACE;
    }

    private static FaceSet.Index index(PeopleFolder people, InputSize shape, String source, AtomicIntegerArray found) {
        List<FaceSet.Face> faces = new ArrayList<>();
        int[] counts = new int[UNREADABLE + 1];
        for (int i = 0; i < found.length(); i++) {
            counts[found.get(i)]++;
            if (found.get(i) == FACE) {
                PhotoFile photo = people.photos().get(i);
                String below = people.root().relativize(photo.path()).toString();
                faces.add(new FaceSet.Face(people.person(photo), below, i));
            }
        }
        if (counts[NOT_LOOKED_AT] > 0) {
            throw new IllegalStateException(counts[NOT_LOOKED_AT] + " photos were not looked at");
        }
        return new FaceSet.Index(source, shape, faces, counts[NO_FACE], counts[UNREADABLE]);
    }

    @FunctionalInterface
    private interface Share {
        @org.jspecify.annotations.Nullable
        Object call() throws IOException;
    }

    private void inParallel(Share share) throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads, new NamedThreads("prepare"));
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                shares.add(executor.submit(share::call));
            }
            for (Future<?> one : shares) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    /** Of all that decides what the crops show: the photos by name, size and time, the network's input, the way. */
    private String source(PeopleFolder people, InputSize shape) {
        String photos = people.photos().stream()
                .map(photo -> photo.path() + "|" + photo.sizeBytes() + "|" + photo.modifiedMs() + "\n")
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(Sha256.of(photos.getBytes(StandardCharsets.UTF_8))) + " " + shape.widthPx()
                + "x" + shape.heightPx() + " " + alignment + " " + choice;
    }
}
