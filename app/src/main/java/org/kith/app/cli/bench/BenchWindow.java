package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.platform.NoDisplayException;
import org.kith.app.platform.WindowBench;
import org.kith.app.platform.WindowFigures;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.fault.EngineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith bench window}: the first picture, scrolling, memory, and the window while photos are indexed. */
@Command(
        name = "window",
        description = "Measure the window: time to the first picture, stalls, live tiles, memory.",
        footer = {
            "",
            "Opens Kith's own window on a library made for it and thrown away, in a process of its own, and scrolls its"
                    + " grid by wheel, by keys and by its scroll bar. The photos are rows whose thumbnails are 256 made"
                    + " pictures, used again and again.",
            "A stall is how long something handed to the thread of the window had to wait there."
        })
final class BenchWindow extends KithCommand {

    @Option(
            names = "--photos",
            paramLabel = "N",
            description = "Photos in the library (default: 20000; 0 with --index).")
    private @Nullable Integer photos;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Index this folder in the window, and go to and fro between Photos and People meanwhile.")
    private List<Path> index = new ArrayList<>();

    @Option(names = "--json", description = "As a JSON object.")
    private boolean json;

    @Option(names = "--stacks", description = "Show what the window was doing in each stall above 50 ms.")
    private boolean stacks;

    /** The second process is told what the first one made. */
    @Option(names = "--measure", hidden = true)
    private @Nullable Path measured;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            context().windowBench().requireDisplay();
            return measured == null ? make() : measure(measured);
        } catch (NoDisplayException e) {
            throw new CommandException(e, "cli.fault.window-not-measured", e.say(text()));
        }
    }

    private int make() throws IOException, InterruptedException {
        for (Path folder : index) {
            if (!Files.exists(folder)) {
                throw new EngineException("There is no folder “" + folder + "”.");
            }
        }
        int count = photos != null ? photos : index.isEmpty() ? 20_000 : 0;
        try (TemporaryFolder folder = TemporaryFolder.make("bench")) {
            fill(folder.path().resolve("library"), folder.path().resolve("photos"), count);
            return new SameProgram(context().windowBench().main()).run(arguments(folder.path()));
        }
    }

    private void fill(Path library, Path photosThatAreNowhere, int count) {
        try (Engine engine = Engine.open(EngineConfig.of(library), installation(), commandName())) {
            engine.bench().addPhotos(photosThatAreNowhere, count);
        }
    }

    private List<String> arguments(Path folder) {
        List<String> arguments = new ArrayList<>(List.of("bench", "window", "--measure", folder.toString()));
        index.forEach(path -> arguments.addAll(
                List.of("--index", path.toAbsolutePath().normalize().toString())));
        if (json) {
            arguments.add("--json");
        }
        if (stacks) {
            arguments.add("--stacks");
        }
        return arguments;
    }

    private int measure(Path folder) throws NoDisplayException, InterruptedException {
        WindowFigures figures = context()
                .windowBench()
                .measure(new WindowBench.Trial(folder.resolve("library"), index, stacks ? this::printStack : null));
        out().println(json ? Json.line(figures) : WindowTable.of(figures));
        out().flush();
        return ExitCode.DONE;
    }

    private void printStack(String stack) {
        err().println(stack);
        err().flush();
    }
}
