package org.kith.app.cli.library;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.MemoryOption;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Device;
import org.kith.engine.networks.ModelEntry;
import org.kith.engine.store.row.PeopleOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith index}: adds folders and finds who is in their photos. */
@Command(name = "index")
public final class IndexCommand extends KithCommand {

    /** Long enough for the photos at hand to be finished and the library closed. */
    private static final long STOP_SECONDS = 30;

    @Parameters(paramLabel = "FOLDER", arity = "1..*")
    private List<Path> folders = List.of();

    @Option(names = "--again")
    private boolean again;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Mixin
    private MemoryOption memory = new MemoryOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public Integer call() {
        EngineConfig config = new EngineConfig(libraryFolder(), device.device(), threads.count(), memory.bytes());
        CountDownLatch closed = new CountDownLatch(1);
        requireDevice();
        try (Engine engine = context().watched(Engine.open(config, installation(), commandName()))) {
            changeModel(engine, closed);
            Job<IndexSummary> job = again ? engine.indexAgain(folders) : engine.index(folders);
            stopCleanlyOnCtrlC(job, closed);
            long start = System.nanoTime();
            IndexSummary summary = progress().await(job);
            engine.models().pending().map(ModelEntry::name).ifPresent(model -> tell("cli.index.model-pending", model));
            report(summary, engine.people().overview(), System.nanoTime() - start);
            if (summary.cancelled()) {
                return ExitCode.NOT_DONE;
            }
            return summary.problems() > 0 ? ExitCode.DONE_WITH_PROBLEMS : ExitCode.DONE;
        } finally {
            closed.countDown();
        }
    }

    /** A library of an earlier Kith changes over first: then its photos are looked at again with what is new. */
    private void changeModel(Engine engine, CountDownLatch closed) {
        engine.models()
                .pending()
                .filter(BundledModel.ID::equals)
                .flatMap(id -> engine.models().resume())
                .ifPresent(job -> {
                    tell("cli.index.model-changes", ModelEntry.name(BundledModel.ID));
                    stopCleanlyOnCtrlC(job, closed);
                    progress().await(job);
                });
    }

    /** Before anything is read: with nothing new to embed, nobody would notice that there is no GPU. */
    private void requireDevice() {
        if (device.device() == Device.GPU) {
            Engine.workshop(installation()).requireGpu();
        }
    }

    /** The JVM halts when its shutdown hooks have ended: this one waits until the library is closed. */
    private static void stopCleanlyOnCtrlC(Job<?> job, CountDownLatch closed) {
        Thread hook = new Thread(
                () -> {
                    job.cancel();
                    try {
                        closed.await(STOP_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "kith-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void report(IndexSummary summary, PeopleOverview people, long nanos) {
        double seconds = nanos / 1e9;
        int read = summary.indexed() + summary.failed();
        tell(
                "cli.index.read",
                counted(summary.found(), "photo"),
                read,
                ProgressLine.duration(Math.round(seconds), text()),
                read / seconds,
                summary.unchanged(),
                also(summary.moved(), "cli.index.moved"),
                also(summary.missing(), "cli.index.gone"));
        if (summary.problems() > 0) {
            tell("cli.index.problems", counted(summary.problems(), "problem"));
        }
        if (summary.cancelled()) {
            tell("cli.index.stopped");
        } else {
            long named = people.people().stream()
                    .filter(person -> person.person().name() != null)
                    .count();
            tell(
                    "cli.index.found",
                    counted(summary.faces(), "new-face"),
                    named,
                    people.people().size() - named + people.unnamed().size());
        }
        out().flush();
    }

    private String also(int count, String key) {
        return count > 0 ? text().get(key, count) : "";
    }
}
