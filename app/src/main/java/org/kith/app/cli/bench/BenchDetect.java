package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.app.cli.base.Waiting;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.Stages;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kith bench detect}: finding faces, without anything before or after it. */
@Command(
        name = "detect",
        description = "Measure the detector alone on photos decoded before, by one thread and by several.",
        footer = {
            "",
            "Median over the photos (fastest … slowest). Megapixels are those of the picture that the detector is given,"
                    + " as indexing gives it: at most 2048 px long. One detector and several take turns, some photos each."
        })
final class BenchDetect extends KithCommand {

    /** Photos decoded at once: in full size of indexing they take 12 MB each. */
    private static final int PHOTOS_A_TURN = 24;

    private static final double PIXELS_A_MEGAPIXEL = 1e6;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders of photos.")
    private List<Path> folders = List.of();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    private final List<Double> photoMs = new ArrayList<>();
    private final List<Double> megapixelMs = new ArrayList<>();
    private int faces;
    private int unreadable;
    private double aloneSeconds;
    private double togetherSeconds;

    @Override
    public Integer call() throws IOException {
        List<Path> files = BenchPhotos.in(folders);
        Stages stages = Stages.bundled(installation(), Device.CPU);
        int several = threads.count();
        List<FaceDetector> detectors =
                Stream.generate(stages.openDetector()).limit(several).toList();
        ExecutorService workers = Executors.newFixedThreadPool(several, new NamedThreads("detect"));
        try {
            for (int from = 0; from < files.size(); from += PHOTOS_A_TURN) {
                List<UprightImage> images =
                        decode(files.subList(from, Math.min(files.size(), from + PHOTOS_A_TURN)), stages.decoder());
                if (from == 0 && !images.isEmpty()) {
                    for (FaceDetector detector : detectors) { // the first run of a network builds it
                        detector.detect(images.get(0));
                    }
                }
                alone(images, detectors.get(0));
                together(images, detectors, workers);
            }
        } finally {
            workers.shutdownNow();
            detectors.forEach(FaceDetector::close);
        }
        print(several);
        return photoMs.isEmpty() ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    private List<UprightImage> decode(List<Path> files, ImageDecoder decoder) {
        List<UprightImage> images = new ArrayList<>();
        for (Path file : files) {
            try {
                images.add(
                        decoder.decode(PhotoBytes.read(file), file.getFileName().toString())
                                .image());
            } catch (UnreadablePhotoException e) {
                unreadable++;
            }
        }
        return images;
    }

    private void alone(List<UprightImage> images, FaceDetector detector) {
        for (UprightImage image : images) {
            long start = System.nanoTime();
            faces += detector.detect(image).size();
            double ms = (System.nanoTime() - start) / 1e6;
            aloneSeconds += ms / 1e3;
            photoMs.add(ms);
            megapixelMs.add(ms / ((double) image.width() * image.height() / PIXELS_A_MEGAPIXEL));
        }
    }

    private void together(List<UprightImage> images, List<FaceDetector> detectors, ExecutorService workers) {
        Queue<UprightImage> waiting = new ConcurrentLinkedQueue<>(images);
        long start = System.nanoTime();
        List<Future<Integer>> counts = new ArrayList<>();
        for (FaceDetector detector : detectors) {
            Callable<Integer> work = () -> detectAll(waiting, detector);
            counts.add(workers.submit(work));
        }
        counts.forEach(Waiting::on);
        togetherSeconds += (System.nanoTime() - start) / 1e9;
    }

    private static int detectAll(Queue<UprightImage> waiting, FaceDetector detector) {
        int found = 0;
        for (UprightImage image = waiting.poll(); image != null; image = waiting.poll()) {
            found += detector.detect(image).size();
        }
        return found;
    }

    private void print(int several) {
        if (unreadable > 0) {
            out().println(Counted.of(unreadable, "file") + " left out: no photos, or broken");
        }
        if (!photoMs.isEmpty()) {
            out().println(Counted.of(photoMs.size(), "photo") + ", " + Counted.of(faces, "face"));
            out().println("one detector: " + samples(photoMs).summary("ms") + " a photo, "
                    + samples(megapixelMs).summary("ms") + " a megapixel");
            out().printf(
                            Locale.ROOT,
                            "photos a second: %.1f with one detector, %.1f with %d at once: %.2f times as many%n",
                            photoMs.size() / aloneSeconds,
                            photoMs.size() / togetherSeconds,
                            several,
                            aloneSeconds / togetherSeconds);
        }
        out().flush();
    }

    private static Samples samples(List<Double> values) {
        return new Samples(values.stream().mapToDouble(v -> v).toArray());
    }
}
