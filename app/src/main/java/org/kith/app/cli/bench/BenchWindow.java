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
import org.kith.engine.bench.SamplePlan;
import org.kith.engine.job.Await;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith bench window}: the first picture, scrolling, memory, and the window while photos are indexed. */
@Command(name = "window")
final class BenchWindow extends KithCommand {

    @Option(names = "--photos", paramLabel = "N")
    private @Nullable Integer photos;

    @Option(names = "--people", paramLabel = "N")
    private int people;

    @Option(names = "--index", paramLabel = "DIR")
    private List<Path> index = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @Option(names = "--stacks")
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
                throw new CommandException("cli.fault.no-photo-folder", folder);
            }
        }
        if (people < 0 || (photos != null && photos < 0)) {
            throw new CommandException("cli.fault.negative-library");
        }
        int count = photos != null ? photos : index.isEmpty() ? 20_000 : 0;
        try (TemporaryFolder folder = TemporaryFolder.make("bench")) {
            fill(folder.path(), count);
            return new SameProgram(context().windowBench().main()).run(arguments(folder.path()));
        }
    }

    private void fill(Path folder, int count) {
        try (Engine engine = Engine.open(EngineConfig.of(folder.resolve("library")), installation(), commandName())) {
            if (count > 0) {
                engine.bench().addPhotos(folder, new SamplePlan(count, people == 0 ? 0 : count, people, true));
                Await.result(engine.rescan().completion()); // where photos were taken gets its name
            }
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
        out().println(json ? Json.line(figures) : new WindowTable(text()).of(figures));
        out().flush();
        return ExitCode.DONE;
    }

    private void printStack(String stack) {
        err().println(stack);
        err().flush();
    }
}
