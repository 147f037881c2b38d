package org.kith.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.Stages;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;

/** Detectors alone, on pictures decoded before as indexing does. Confined to the thread that opened it. */
public final class DetectTrial implements AutoCloseable {

    private final ImageDecoder decoder;
    private final List<FaceDetector> detectors;
    private final ExecutorService workers;
    private List<UprightImage> pictures = List.of();
    private boolean warm;

    private DetectTrial(ImageDecoder decoder, List<FaceDetector> detectors) {
        this.decoder = decoder;
        this.detectors = detectors;
        this.workers = Executors.newFixedThreadPool(detectors.size(), new NamedThreads("detect"));
    }

    static DetectTrial open(Installation installation, int detectors) {
        Stages stages = Stages.bundled(installation, Device.CPU);
        return new DetectTrial(
                stages.decoder(),
                Stream.generate(stages.openDetector()).limit(detectors).toList());
    }

    /**
     * What one detector did with a picture.
     *
     * @param pixels of the picture that it was given
     */
    public record Detected(double ms, long pixels, int faces) {}

    /**
     * Takes these photos instead of those before.
     *
     * @return how many are no photos, or broken
     */
    public int load(List<Path> files) {
        List<UprightImage> decoded = new ArrayList<>();
        int unreadable = 0;
        for (Path file : files) {
            try {
                decoded.add(
                        decoder.decode(PhotoBytes.read(file), file.getFileName().toString())
                                .image());
            } catch (UnreadablePhotoException e) {
                unreadable++;
            }
        }
        pictures = decoded;
        warmUp();
        return unreadable;
    }

    /** The first run of a network builds it. */
    private void warmUp() {
        if (!warm && !pictures.isEmpty()) {
            for (FaceDetector detector : detectors) {
                detector.detect(pictures.get(0));
            }
            warm = true;
        }
    }

    /** One detector, picture after picture. */
    public List<Detected> alone() {
        FaceDetector detector = detectors.get(0);
        List<Detected> detected = new ArrayList<>();
        for (UprightImage picture : pictures) {
            long start = System.nanoTime();
            int faces = detector.detect(picture).size();
            double ms = (System.nanoTime() - start) / 1e6;
            detected.add(new Detected(ms, (long) picture.width() * picture.height(), faces));
        }
        return detected;
    }

    /**
     * All detectors at once.
     *
     * @return seconds
     */
    public double together() throws InterruptedException {
        Queue<UprightImage> waiting = new ConcurrentLinkedQueue<>(pictures);
        long start = System.nanoTime();
        List<Future<Integer>> counts = new ArrayList<>();
        for (FaceDetector detector : detectors) {
            Callable<Integer> work = () -> detectAll(waiting, detector);
            counts.add(workers.submit(work));
        }
        for (Future<Integer> count : counts) {
            await(count);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void await(Future<Integer> count) throws InterruptedException {
        try {
            count.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static int detectAll(Queue<UprightImage> waiting, FaceDetector detector) {
        int found = 0;
        for (UprightImage picture = waiting.poll(); picture != null; picture = waiting.poll()) {
            found += detector.detect(picture).size();
        }
        return found;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        detectors.forEach(FaceDetector::close);
    }
}
