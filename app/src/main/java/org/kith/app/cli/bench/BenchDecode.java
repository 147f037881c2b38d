package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.app.cli.base.Columns;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.engine.Engine;
import org.kith.engine.bench.DecodeTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith bench decode}: from a file's bytes to pixels, and how long it takes other programs. */
@Command(name = "decode")
final class BenchDecode extends KithCommand {

    private static final int FORMAT_COLUMNS = 9;
    private static final int SIZE_COLUMNS = 8;
    private static final int PHOTOS_COLUMNS = 6;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "kith.option.photo-folders")
    private List<Path> folders = List.of();

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 3;

    @Option(names = "--against", paramLabel = "PROGRAM")
    private List<OtherDecoder> against = new ArrayList<>();

    @Option(names = "--by-folder")
    private boolean byFolder;

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> files = BenchPhotos.in(folders);
        try (TemporaryFolder folder = TemporaryFolder.make("bench")) {
            DecodeComparison comparison = new DecodeComparison(
                    Engine.workshop(installation()).bench().decoding(),
                    Math.max(1, rounds),
                    byFolder,
                    others(folder.path()));
            for (Path file : files) {
                comparison.measure(file);
            }
            print(comparison);
            out().flush();
            return comparison.photos().isEmpty() ? ExitCode.NOT_DONE : ExitCode.DONE;
        }
    }

    private List<OtherProgram> others(Path folder) throws IOException, InterruptedException {
        List<OtherProgram> others = new ArrayList<>();
        for (OtherDecoder decoder : against) {
            Path own = Files.createDirectory(folder.resolve(String.valueOf(others.size())));
            others.add(OtherProgram.find(decoder, OtherProgram.path(), own, DecodeTrial.REDUCED_PX));
        }
        return others;
    }

    private void print(DecodeComparison comparison) {
        if (json) {
            out().println(Json.lines(comparison.figures()));
            return;
        }
        if (comparison.unreadable() > 0) {
            tell("cli.bench.left-out", counted(comparison.unreadable(), "file"));
        }
        if (against.isEmpty()) {
            comparison.photos().forEach(this::print);
        } else if (!comparison.photos().isEmpty()) {
            out().println(new DecodeTable(text()).of(comparison.figures()));
        }
    }

    private void print(DecodeComparison.Kind kind, List<DecodeComparison.Photo> photos) {
        PairedSamples pairs = PairedSamples.of(
                photos.stream().mapToDouble(DecodeComparison.Photo::reducedMs).toArray(),
                photos.stream().mapToDouble(DecodeComparison.Photo::fullMs).toArray());
        tell(
                "cli.bench.decode.line",
                Columns.padded(kind.name(), FORMAT_COLUMNS),
                Columns.padded(kind.size().label(), SIZE_COLUMNS),
                Columns.behind(counted(photos.size(), "photo"), PHOTOS_COLUMNS),
                pairs.first().summary("ms"),
                pairs.second().summary("ms"),
                pairs.ratio().summary());
    }
}
