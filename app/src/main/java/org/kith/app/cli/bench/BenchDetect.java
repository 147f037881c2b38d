package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.engine.Engine;
import org.kith.engine.bench.DetectTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kith bench detect}: finding faces, without anything before or after it. */
@Command(name = "detect")
final class BenchDetect extends KithCommand {

    /** Photos decoded at once: in full size of indexing they take 12 MB each. */
    private static final int PHOTOS_A_TURN = 24;

    private static final double PIXELS_A_MEGAPIXEL = 1e6;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "kith.option.photo-folders")
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
            throw new CommandException(e, "cli.fault.interrupted");
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
            tell("cli.bench.left-out", counted(unreadable, "file"));
        }
        if (!photoMs.isEmpty()) {
            tell("cli.bench.detect.found", counted(photoMs.size(), "photo"), counted(faces, "face"));
            tell(
                    "cli.bench.detect.alone",
                    Samples.of(photoMs).summary("ms"),
                    Samples.of(megapixelMs).summary("ms"));
            tell(
                    "cli.bench.detect.together",
                    photoMs.size() / aloneSeconds,
                    photoMs.size() / togetherSeconds,
                    several,
                    aloneSeconds / togetherSeconds);
        }
        out().flush();
    }
}
