package org.kith.app.cli.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.MemoryOption;
import org.kith.app.cli.base.Notices;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.app.text.ForeignText;
import org.kith.app.text.VideoText;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Jobs;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Device;
import org.kith.engine.networks.ModelEntry;
import org.kith.engine.part.IndexPart;
import org.kith.engine.store.row.PeopleOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith index}: adds folders and finds who is in their photos. */
@Command(name = "index")
public final class IndexCommand extends FindingCommand {

    @Parameters(paramLabel = "FOLDER", arity = "1..*")
    private List<Path> folders = List.of();

    @Option(names = "--again")
    private boolean again;

    @Option(names = "--part", paramLabel = "FILE")
    private @Nullable Path part;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Mixin
    private MemoryOption memory = new MemoryOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public LibraryUse use() {
        return part == null ? LibraryUse.WORKS : LibraryUse.LOOKS;
    }

    @Override
    public Integer call() {
        if (part != null) {
            requireDevice();
            return write(part);
        }
        EngineConfig config = new EngineConfig(libraryFolder(), device.device(), threads.count(), memory.bytes());
        requireDevice();
        return writeOrMake(config, this::index);
    }

    private int index(Engine engine) {
        if (!host().isLent()) { // or else it changes there, beside other work
            changeModel(engine);
        }
        long start = System.nanoTime();
        IndexSummary summary = await(again ? engine.indexAgain(folders) : engine.index(folders));
        engine.models().pending().map(ModelEntry::name).ifPresent(model -> tell("cli.index.model-pending", model));
        report(summary, engine.people().overview(), engine.gallery().videos(), System.nanoTime() - start);
        if (summary.cancelled()) {
            return ExitCode.NOT_DONE;
        }
        return summary.problems() > 0 ? ExitCode.DONE_WITH_PROBLEMS : ExitCode.DONE;
    }

    /** Touches no library. */
    private int write(Path file) {
        IndexPart reading = Engine.workshop(installation()).indexPart(device.device(), threads.count(), memory.bytes());
        IndexPart.Written written;
        try (Jobs jobs = new Jobs()) {
            written = await(jobs.start(job -> reading.write(file, folders, job)));
        }
        if (written.cancelled()) {
            tell("cli.index.part-stopped", Visible.name(file));
            out().flush();
            return ExitCode.NOT_DONE;
        }
        tell(
                "cli.index.part",
                Visible.name(file),
                counted(written.photos(), "photo"),
                counted(written.faces(), "face"),
                counted(written.failed(), "problem"));
        out().flush();
        return written.failed() > 0 ? ExitCode.DONE_WITH_PROBLEMS : ExitCode.DONE;
    }

    /** A library of an earlier Kith changes over first: then its photos are looked at again with what is new. */
    private void changeModel(Engine engine) {
        engine.models()
                .pending()
                .filter(BundledModel.ID::equals)
                .flatMap(id -> engine.models().resume())
                .ifPresent(job -> {
                    tell("cli.index.model-changes", ModelEntry.name(BundledModel.ID));
                    await(job);
                });
    }

    /** Before anything is read: with nothing new to embed, nobody would notice that there is no GPU. */
    private void requireDevice() {
        if (device.device() == Device.GPU) {
            Engine.workshop(installation()).requireGpu();
        }
    }

    private void report(IndexSummary summary, PeopleOverview people, Map<String, Integer> videos, long nanos) {
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
        summary.joined()
                .forEach(folder -> tell(
                        folder.wasAdded() ? "cli.index.taken-over" : "cli.index.joined",
                        folder.inner(),
                        folder.outer()));
        summary.notices().stream()
                .filter(notice -> !notice.isTrouble())
                .sorted()
                .forEach(notice -> out().println(Notices.sentence(notice, text())));
        if (summary.problems() > 0) {
            tell("cli.index.problems", counted(summary.problems(), "problem"));
        }
        if (!summary.passedOver().isEmpty()) {
            tell(
                    "cli.index.passed-over",
                    ForeignText.files(summary.passedOver(), text()),
                    ForeignText.folders(summary.passedOver(), text()),
                    ForeignText.kinds(summary.passedOver(), text()));
        }
        if (!videos.isEmpty()) {
            out().println(VideoText.of(videos, text()));
        }
        tellFound(summary.cancelled(), summary.faces(), people);
    }

    private String also(int count, String key) {
        return count > 0 ? text().get(key, count) : "";
    }
}
