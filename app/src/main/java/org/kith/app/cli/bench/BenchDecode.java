package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.ImageFormat;
import org.kith.engine.image.OpenCv;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.UnreadablePhotoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith bench decode}: from a file's bytes to pixels. */
@Command(
        name = "decode",
        description = "Measure decoding by format and size: all pixels, and as many as indexing takes.",
        footer = {
            "",
            "Median ms a photo (fastest … slowest photo); of each photo the median of its rounds. Reduced is how indexing decodes:"
                    + " at most 2048 px long, JPEGs at a half, a quarter or an eighth while they are decoded. The two take turns.",
            "Reading the file is not counted."
        })
final class BenchDecode extends KithCommand {

    /** No photo is longer. */
    private static final int ALL_PIXELS = 1 << 16;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders of photos.")
    private List<Path> folders = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "How often each photo is decoded (default: 3).")
    private int rounds = 3;

    /** Photos measured together. */
    private record Kind(ImageFormat format, Megapixels size) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int byFormat = format.compareTo(other.format);
            return byFormat != 0 ? byFormat : size.compareTo(other.size);
        }
    }

    /** Of one photo, milliseconds. */
    private record Times(double reducedMs, double fullMs) {}

    @Override
    public Integer call() throws IOException {
        ImageDecoder reduced = new ImageDecoder(
                OpenCv.load(installation()), Ffmpeg.of(installation()), ImageDecoder.DEFAULT_MAX_SIDE_PX);
        ImageDecoder full = reduced.withMaxSidePx(ALL_PIXELS);
        Map<Kind, List<Times>> times = new TreeMap<>();
        int unreadable = 0;
        for (Path file : BenchPhotos.in(folders)) {
            try {
                byte[] bytes = PhotoBytes.read(file);
                String name = file.getFileName().toString();
                DecodedPhoto photo = full.decode(bytes, name); // warms up as well
                long pixels = (long) photo.image().width() * photo.image().height();
                times.computeIfAbsent(new Kind(photo.format(), Megapixels.of(pixels)), kind -> new ArrayList<>())
                        .add(measure(bytes, name, reduced, full));
            } catch (UnreadablePhotoException e) {
                unreadable++;
            }
        }
        if (unreadable > 0) {
            out().println(Counted.of(unreadable, "file") + " left out: no photos, or broken");
        }
        times.forEach(this::print);
        out().flush();
        return times.isEmpty() ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    private Times measure(byte[] bytes, String name, ImageDecoder reduced, ImageDecoder full)
            throws UnreadablePhotoException {
        int each = Math.max(1, rounds);
        double[] reducedMs = new double[each];
        double[] fullMs = new double[each];
        for (int i = 0; i < each; i++) {
            reducedMs[i] = millis(bytes, name, reduced);
            fullMs[i] = millis(bytes, name, full);
        }
        return new Times(new Samples(reducedMs).median(), new Samples(fullMs).median());
    }

    private static double millis(byte[] bytes, String name, ImageDecoder decoder) throws UnreadablePhotoException {
        long start = System.nanoTime();
        decoder.decode(bytes, name);
        return (System.nanoTime() - start) / 1e6;
    }

    private void print(Kind kind, List<Times> times) {
        PairedSamples pairs = PairedSamples.of(
                times.stream().mapToDouble(Times::reducedMs).toArray(),
                times.stream().mapToDouble(Times::fullMs).toArray());
        out().printf(
                        Locale.ROOT,
                        "%-9s %-8s %6s: reduced %s, full %s, %s times as long%n",
                        kind.format().label(),
                        kind.size().label(),
                        Counted.of(times.size(), "photo"),
                        pairs.first().summary("ms"),
                        pairs.second().summary("ms"),
                        pairs.ratio().summary());
    }
}
