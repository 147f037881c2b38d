package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.platform.ProcessMemory;
import org.kith.app.search.SearchParser;
import org.kith.app.search.Words;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Gallery;
import org.kith.engine.bench.LibraryBench;
import org.kith.engine.bench.SamplePlan;
import org.kith.engine.job.Await;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PhotoList;
import org.kith.engine.store.photos.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith bench library}: opening, searching and looking for new photos in a large library. */
@Command(name = "library")
final class BenchLibrary extends KithCommand {

    /** Who is searched for. */
    private static final int LEAST_PEOPLE = 4;

    private static final int ROUNDS = 5;
    private static final int A_PAGE = 100;
    private static final long LIMIT_SECONDS = 120;
    private static final long LOOK_EVERY_MS = 5;

    @Option(names = "--photos", paramLabel = "N")
    private int photos = 200_000;

    @Option(names = "--faces", paramLabel = "N")
    private int faces = 500_000;

    @Option(names = "--people", paramLabel = "N")
    private int people = 1000;

    @Option(names = "--new", paramLabel = "N")
    private int newPhotos = 3;

    /** The second process is told what the first one made. */
    @Option(names = "--measure", hidden = true)
    private @Nullable Path measured;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (measured != null) {
            measure(measured);
            return ExitCode.DONE;
        }
        if (photos < 1 || people < LEAST_PEOPLE || faces < photos || faces > (long) SamplePlan.MOST_FACES * photos) {
            throw new CommandException("cli.fault.no-such-library", LEAST_PEOPLE, SamplePlan.MOST_FACES);
        }
        SamplePlan plan = new SamplePlan(photos, faces, people, false);
        try (TemporaryFolder folder = TemporaryFolder.make("bench")) {
            tell("cli.bench.library.made", photos, faces, seconds(() -> fill(folder.path(), plan)));
            out().flush();
            return new SameProgram(context().windowBench().main())
                    .run(List.of(
                            "bench",
                            "library",
                            "--new",
                            String.valueOf(newPhotos),
                            "--measure",
                            folder.path().toString()));
        }
    }

    private void fill(Path folder, SamplePlan plan) {
        try (Engine engine = open(folder)) {
            engine.bench().addPhotos(folder, plan);
            // what is found out beside the photos, as the names of places, is found out now
            Await.result(engine.rescan().completion());
        }
    }

    private Engine open(Path folder) {
        // as the window opens it, where what can wait does
        return Engine.open(EngineConfig.of(folder.resolve("library")).yielding(), installation(), commandName());
    }

    private void measure(Path folder) throws InterruptedException {
        long start = System.nanoTime();
        try (Engine engine = open(folder)) {
            double opened = Stopwatch.millisSince(start);
            Gallery gallery = engine.gallery();
            double page = Stopwatch.millis(() -> page(gallery, PhotoQuery.EVERYTHING));
            say("cli.bench.library.opened", opened, page);
            Vocabulary vocabulary = gallery.vocabulary();
            say("cli.bench.library.once", text().get("cli.bench.library.folders"), asked(gallery::folders));
            say("cli.bench.library.once", text().get("cli.bench.library.vocabulary"), asked(gallery::vocabulary));
            say("cli.bench.library.once", text().get("cli.bench.library.people"), asked(() -> engine.people()
                    .overview()));
            search(gallery, vocabulary);
            say("cli.bench.library.once", text().get("cli.bench.library.duplicates"), asked(gallery::duplicates));
            say(
                    "cli.bench.library.rescan",
                    seconds(() -> Await.result(engine.rescan().completion())));
            newPhotos(engine);
        }
        ProcessMemory.peakMb().ifPresent(mb -> say("cli.bench.library.memory", mb));
    }

    /** Which photos there are, and what a screen shows of them. */
    private static int page(Gallery gallery, PhotoQuery query) {
        PhotoList list = gallery.list(query, PhotoOrder.TIMELINE);
        return gallery.rows(list.ids().subList(0, Math.min(A_PAGE, list.ids().size())))
                .size();
    }

    /** As one types it in the window. */
    private void search(Gallery gallery, Vocabulary vocabulary) {
        SearchParser parser = new SearchParser(Words.ofAllLanguages(), vocabulary);
        List<Double> all = new ArrayList<>();
        for (String typed : LibraryBench.searches(vocabulary)) {
            PhotoQuery query =
                    parser.parse(typed, LocalDate.now(ZoneId.systemDefault())).query();
            Samples samples = Stopwatch.millis(ROUNDS, () -> page(gallery, query));
            all.add(samples.median());
            say("cli.bench.library.search", typed, gallery.count(query), samples.summary("ms"));
        }
        say("cli.bench.library.searches", all.size(), Samples.of(all).summary("ms"));
    }

    /** Until it stands in the list of a grid; the first also waits for the networks. */
    private void newPhotos(Engine engine) throws InterruptedException {
        Path root = engine.gallery().folders().get(0).path();
        CountDownLatch watching = new CountDownLatch(1);
        engine.keepUpToDate(job -> {
            CompletableFuture<?> unused = job.completion().whenComplete((summary, failure) -> watching.countDown());
        });
        if (!watching.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new CommandException("cli.fault.folders-not-looked-through", LIMIT_SECONDS);
        }
        for (int i = 0; i < newPhotos; i++) {
            Path photo = root.resolve("new " + i + ".jpg");
            LibraryBench.writePhoto(photo, i);
            long copied = System.nanoTime();
            Optional<Double> shown = waitFor(engine.gallery(), photo, copied);
            say("cli.bench.library.new-photo", shown.orElse(Double.NaN));
        }
    }

    private static Optional<Double> waitFor(Gallery gallery, Path photo, long since) throws InterruptedException {
        while (System.nanoTime() - since < TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
            if (!gallery.at(List.of(photo)).isEmpty()) {
                page(gallery, PhotoQuery.EVERYTHING);
                return Optional.of(Stopwatch.millisSince(since));
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
        return Optional.empty();
    }

    private static <T> String asked(Supplier<T> question) {
        return Stopwatch.millis(ROUNDS, () -> Objects.requireNonNull(question.get()))
                .summary("ms");
    }

    private static double seconds(Runnable what) {
        return Stopwatch.millis(what) / 1000;
    }

    private void say(String key, Object... arguments) {
        tell(key, arguments);
        out().flush();
    }
}
