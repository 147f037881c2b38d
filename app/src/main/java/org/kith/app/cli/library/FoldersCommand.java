package org.kith.app.cli.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.RealPath;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.ForeignText;
import org.kith.app.text.VideoText;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Gallery;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.model.folder.PassedOver;
import org.kith.engine.store.row.FolderNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith folders}: what was added, and what is passed over in it unless the user wants it read. */
@Command(name = "folders")
public final class FoldersCommand extends WritingCommand {

    @ArgGroup
    private Wish wish = new Wish();

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    /** What is to be read otherwise than before; at most one of them. */
    static final class Wish {
        @Option(names = "--read", paramLabel = "FOLDER")
        @Nullable
        Path read;

        @Option(names = "--pass-over", paramLabel = "FOLDER")
        @Nullable
        Path passOver;
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Added(String folder, int photos) {}

    /**
     * What is passed over.
     *
     * @param kind a word of its own for each line of the table
     * @param program empty where it may be of any
     */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Foreign(String folder, String kind, String program, int files, boolean more) {

        static Foreign of(PassedOver some) {
            return new Foreign(
                    some.folder().toString(), some.kind().code(), some.kind().program(), some.files(), some.more());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Report(
            List<Added> folders, Map<String, Integer> videos, List<Foreign> passedOver, List<String> readAnyway) {}

    @Override
    public LibraryUse use() {
        return wish.read == null && wish.passOver == null ? LibraryUse.LOOKS : LibraryUse.WORKS;
    }

    @Override
    public Integer call() {
        if (wish.read != null) {
            return change(wish.read, Engine::readAnyway);
        }
        if (wish.passOver != null) {
            return change(wish.passOver, Engine::passOver);
        }
        try (Engine engine = openForReading()) {
            print(engine.gallery());
        }
        out().flush();
        return ExitCode.DONE;
    }

    private int change(Path folder, BiFunction<Engine, Path, Job<IndexSummary>> word) {
        return write(EngineConfig.of(libraryFolder()), engine -> {
            IndexSummary summary = await(word.apply(engine, RealPath.of(folder)));
            if (json) {
                print(engine.gallery());
            } else {
                say(summary);
            }
            out().flush();
            return summary.cancelled() ? ExitCode.NOT_DONE : ExitCode.DONE;
        });
    }

    private void say(IndexSummary summary) {
        if (summary.missing() > 0) {
            tell("cli.folders.missing", summary.missing());
        } else {
            tell("cli.folders.changed", counted(summary.indexed(), "photo"));
        }
    }

    private void print(Gallery gallery) {
        List<FolderNode> added = FolderNode.added(gallery.folders()).toList();
        if (json) {
            out().println(Json.line(new Report(
                    added.stream()
                            .map(folder -> new Added(folder.path().toString(), folder.photos()))
                            .toList(),
                    gallery.videos(),
                    gallery.passedOver().stream().map(Foreign::of).toList(),
                    gallery.readAnyway().stream().map(Path::toString).toList())));
            return;
        }
        if (added.isEmpty()) {
            tell("cli.folders.none");
        }
        added.forEach(
                folder -> tell("cli.folders.line", Visible.name(folder.path()), counted(folder.photos(), "photo")));
        if (!gallery.videos().isEmpty()) {
            out().println(VideoText.of(gallery.videos(), text()));
        }
        passedOver(gallery.passedOver());
        List<Path> read = gallery.readAnyway();
        if (!read.isEmpty()) {
            out().println();
            tell("cli.folders.read-anyway");
            read.forEach(folder -> out().println("  " + Visible.name(folder)));
        }
    }

    private void passedOver(List<PassedOver> passedOver) {
        if (passedOver.isEmpty()) {
            return;
        }
        out().println();
        tell("cli.folders.passed-over");
        passedOver.forEach(some -> out().println("  "
                + text().get(
                                "cli.folders.foreign",
                                Visible.name(some.folder()),
                                ForeignText.of(some.kind(), text()),
                                ForeignText.files(List.of(some), text()))));
    }
}
