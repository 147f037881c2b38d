package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.app.cli.base.Columns;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.bench.DecodeTimes;
import org.kith.engine.bench.DecodeTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith bench decode}: from a file's bytes to pixels. */
@Command(name = "decode")
final class BenchDecode extends KithCommand {

    private static final int FORMAT_COLUMNS = 9;
    private static final int SIZE_COLUMNS = 8;
    private static final int PHOTOS_COLUMNS = 6;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "kith.option.photo-folders")
    private List<Path> folders = List.of();

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 3;

    /** Photos measured together. */
    private record Kind(String format, int place, Megapixels size) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int byFormat = Integer.compare(place, other.place);
            return byFormat != 0 ? byFormat : size.compareTo(other.size);
        }
    }

    /** Of one photo, milliseconds. */
    private record Times(double reducedMs, double fullMs) {}

    @Override
    public Integer call() throws IOException {
        DecodeTrial decoding = Engine.workshop(installation()).bench().decoding();
        Map<Kind, List<Times>> times = new TreeMap<>();
        int unreadable = 0;
        for (Path file : BenchPhotos.in(folders)) {
            Optional<DecodeTimes> measured = decoding.measure(file, Math.max(1, rounds));
            if (measured.isEmpty()) {
                unreadable++;
                continue;
            }
            DecodeTimes photo = measured.get();
            times.computeIfAbsent(
                            new Kind(photo.format(), photo.formatPlace(), Megapixels.of(photo.pixels())),
                            kind -> new ArrayList<>())
                    .add(new Times(
                            Samples.of(photo.reducedMs()).median(),
                            Samples.of(photo.fullMs()).median()));
        }
        if (unreadable > 0) {
            tell("cli.bench.left-out", counted(unreadable, "file"));
        }
        times.forEach(this::print);
        out().flush();
        return times.isEmpty() ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    private void print(Kind kind, List<Times> times) {
        PairedSamples pairs = PairedSamples.of(
                times.stream().mapToDouble(Times::reducedMs).toArray(),
                times.stream().mapToDouble(Times::fullMs).toArray());
        tell(
                "cli.bench.decode.line",
                Columns.padded(kind.format(), FORMAT_COLUMNS),
                Columns.padded(kind.size().label(), SIZE_COLUMNS),
                Columns.behind(counted(times.size(), "photo"), PHOTOS_COLUMNS),
                pairs.first().summary("ms"),
                pairs.second().summary("ms"),
                pairs.ratio().summary());
    }
}
