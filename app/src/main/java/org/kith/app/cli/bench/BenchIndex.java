package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Columns;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.app.cli.base.Waiting;
import org.kith.app.platform.ProcessMemory;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.bench.PhotoCopies;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.EngineEvent.PhotoFailed;
import org.kith.engine.model.EngineEvent.PhotoIndexed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith bench index}: photos a second and memory, from files to groups. */
@Command(name = "index")
final class BenchIndex extends KithCommand {

    private static final int STAGE_COLUMNS = 9;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "kith.option.photo-folders")
    private List<Path> folders = List.of();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--runs", paramLabel = "N")
    private int runs = 3;

    @Option(names = "--megapixels", paramLabel = "M")
    private @Nullable Double megapixels;

    @Option(names = "--repeat", paramLabel = "N")
    private int repeat;

    /** One run: how long, and what it did. */
    private record Run(double seconds, IndexSummary summary, MemoryCurve memory) {

        int photos() {
            return summary.indexed() + summary.failed();
        }

        double photosPerSecond() {
            return photos() / seconds;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (megapixels == null && repeat <= 1) {
            measure(folders);
            return ExitCode.DONE;
        }
        try (TemporaryFolder copies = TemporaryFolder.make("bench")) {
            copyInto(copies.path());
            measure(List.of(copies.path()));
        }
        return ExitCode.DONE;
    }

    private void copyInto(Path folder) throws IOException {
        List<Path> photos = BenchPhotos.in(folders);
        PhotoCopies copies = Engine.workshop(installation()).bench().copies(megapixels, Math.max(1, repeat));
        ExecutorService workers = Executors.newFixedThreadPool(threads.count(), new NamedThreads("copies"));
        int made = 0;
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < photos.size(); i++) {
                String name = String.format(Locale.ROOT, "%06d", i);
                Path photo = photos.get(i);
                counts.add(workers.submit(() -> copies.make(photo, name, folder)));
            }
            for (Future<Integer> count : counts) {
                made += Waiting.on(count);
            }
        } finally {
            workers.shutdownNow();
        }
        tell("cli.bench.index.copies", counted(made, "jpeg"), counted(photos.size(), "file"));
        out().flush();
    }

    private void measure(List<Path> photos) throws IOException {
        ProcessMemory.startAnew();
        List<Run> measured = new ArrayList<>();
        for (int i = 0; i < Math.max(1, runs); i++) {
            Run run = run(photos);
            measured.add(run);
            tell(
                    "cli.bench.index.run",
                    i + 1,
                    run.photos(),
                    run.summary().faces(),
                    run.seconds(),
                    run.photosPerSecond());
            out().flush();
        }
        Samples rate =
                new Samples(measured.stream().mapToDouble(Run::photosPerSecond).toArray());
        tell("cli.bench.index.median", rate.summary(text().get("cli.bench.index.photos-a-second")));
        Run last = measured.get(measured.size() - 1);
        printStages(last);
        ProcessMemory.peakMb().ifPresent(mb -> tell("cli.bench.index.memory", mb));
        tell("cli.bench.index.memory-curve", last.memory().summary());
        out().flush();
    }

    private void printStages(Run run) {
        int photos = Math.max(1, run.photos());
        tell("cli.bench.index.stages");
        run.summary().stageNanos().entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue()))
                .forEach(e -> out().println("  "
                        + Columns.padded(text().get("cli.bench.stage." + e.getKey()), STAGE_COLUMNS)
                        + String.format(Locale.ROOT, " %8.2f", e.getValue() / 1e6 / photos)));
    }

    private Run run(List<Path> photos) throws IOException {
        try (TemporaryFolder library = TemporaryFolder.make("bench");
                Engine engine = Engine.open(
                        new EngineConfig(library.path(), device.device(), threads.count()),
                        installation(),
                        commandName())) {
            MemoryCurve memory = new MemoryCurve(ProcessMemory::nowOrHeapMb);
            AtomicLong done = new AtomicLong();
            long start = System.nanoTime();
            Job<IndexSummary> job = engine.index(photos);
            engine.subscribe(event -> {
                if (event instanceof PhotoIndexed || event instanceof PhotoFailed) {
                    memory.at(done.incrementAndGet(), job.progress().total());
                }
            });
            IndexSummary summary = progress().await(job);
            return new Run((System.nanoTime() - start) / 1e9, summary, memory);
        }
    }
}
