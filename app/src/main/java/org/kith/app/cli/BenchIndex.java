package org.kith.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.index.IndexSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith bench index}: photos a second, from files to groups. */
@Command(
        name = "index",
        description = "Index folders into a library made for it and thrown away, and say where the time goes.")
final class BenchIndex extends KithCommand {

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders of photos.")
    private List<Path> folders = List.of();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--threads", paramLabel = "N", description = "Photos read at once (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--runs", paramLabel = "N", description = "Runs, each into a new library (default: 3).")
    private int runs = 3;

    /** One run: how long, and what it did. */
    private record Run(double seconds, IndexSummary summary) {

        double photosPerSecond() {
            return (summary.indexed() + summary.failed()) / seconds;
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Run> measured = new ArrayList<>();
        for (int i = 0; i < Math.max(1, runs); i++) {
            Run run = run();
            measured.add(run);
            out().printf(
                            Locale.ROOT,
                            "run %d: %d photos, %d faces in %.1f s: %.2f photos/s%n",
                            i + 1,
                            run.summary().indexed() + run.summary().failed(),
                            run.summary().faces(),
                            run.seconds(),
                            run.photosPerSecond());
            out().flush();
        }
        Samples rate =
                new Samples(measured.stream().mapToDouble(Run::photosPerSecond).toArray());
        out().println("median: " + rate.summary("photos/s"));
        Run last = measured.get(measured.size() - 1);
        int photos = Math.max(1, last.summary().indexed() + last.summary().failed());
        out().println("time of the last run by stage, added up over threads, ms a photo:");
        last.summary().stageNanos().entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue()))
                .forEach(e -> out().printf(Locale.ROOT, "  %-7s %8.2f%n", e.getKey(), e.getValue() / 1e6 / photos));
        out().flush();
        return ExitCode.DONE;
    }

    private Run run() throws IOException {
        try (TemporaryFolder library = TemporaryFolder.make();
                Engine engine = Engine.open(
                        new EngineConfig(library.path(), device.device(), Math.max(1, threads)),
                        installation(),
                        commandName())) {
            long start = System.nanoTime();
            IndexSummary summary = ProgressLine.on(err()).await(engine.index(folders));
            return new Run((System.nanoTime() - start) / 1e9, summary);
        }
    }
}
