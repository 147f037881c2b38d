package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.engine.Engine;
import org.kith.engine.bench.DetectTrial;
import org.kith.engine.fault.EngineException;
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
        int several = threads.count();
        try (DetectTrial detection = Engine.workshop(installation()).bench().detection(several)) {
            for (int from = 0; from < files.size(); from += PHOTOS_A_TURN) {
                unreadable += detection.load(files.subList(from, Math.min(files.size(), from + PHOTOS_A_TURN)));
                detection.alone().forEach(this::note);
                togetherSeconds += detection.together();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted.", e);
        }
        print(several);
        return photoMs.isEmpty() ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    private void note(DetectTrial.Detected photo) {
        faces += photo.faces();
        aloneSeconds += photo.ms() / 1e3;
        photoMs.add(photo.ms());
        megapixelMs.add(photo.ms() / (photo.pixels() / PIXELS_A_MEGAPIXEL));
    }

    private void print(int several) {
        if (unreadable > 0) {
            out().println(Counted.of(unreadable, "file") + " left out: no photos, or broken");
        }
        if (!photoMs.isEmpty()) {
            out().println(Counted.of(photoMs.size(), "photo") + ", " + Counted.of(faces, "face"));
            out().println("one detector: " + Samples.of(photoMs).summary("ms") + " a photo, "
                    + Samples.of(megapixelMs).summary("ms") + " a megapixel");
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
}
