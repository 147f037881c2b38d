package org.kith.app.cli.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.grouping.GroupingChange;
import org.kith.engine.grouping.GroupingChoice;
import org.kith.engine.model.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith cluster}: groups the undecided faces again. */
@Command(name = "cluster")
public final class ClusterCommand extends WritingCommand {

    /** As the command line names them. */
    enum Method {
        NEIGHBOURHOOD,
        AVERAGE,
        COMPLETE,
        THRESHOLD,
        DBSCAN,
        KMEANS
    }

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "neighbourhood")
    private Method method = Method.NEIGHBOURHOOD;

    @Option(names = "--k", paramLabel = "K")
    private @Nullable Integer k;

    @Option(names = "--strictness", paramLabel = "0..1", defaultValue = "0.5")
    private double strictness = GroupingChoice.DEFAULT_STRICTNESS;

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Answer(
            boolean preview,
            String method,
            double strictness,
            int groupsBefore,
            int groupsAfter,
            int facesMoved,
            int decidedMoved,
            List<String> peopleTouched,
            int namesLost) {}

    @Override
    public LibraryUse use() {
        return LibraryUse.WORKS;
    }

    @Override
    public Integer call() {
        GroupingChoice choice = choice();
        GroupingChange change = preview ? previewed(choice) : done(choice);
        if (json) {
            out().println(Json.line(new Answer(
                    preview,
                    Names.of(method),
                    strictness,
                    change.groupsBefore(),
                    change.groupsAfter(),
                    change.facesMoved(),
                    change.decidedMoved(),
                    change.peopleTouched(),
                    change.namesLost().size())));
        } else {
            print(change);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private GroupingChoice choice() {
        if (!(strictness >= 0 && strictness <= 1)) {
            throw new CommandException("cli.fault.no-strictness", String.valueOf(strictness));
        }
        if (method != Method.KMEANS) {
            if (k != null) {
                throw new CommandException("cli.fault.k-for-kmeans-only", k);
            }
            return GroupingChoice.by(ClusteringMethod.valueOf(method.name()), strictness);
        }
        if (k == null || k < 1) {
            throw new CommandException("cli.fault.kmeans-without-k");
        }
        return GroupingChoice.byKMeans(k);
    }

    private GroupingChange previewed(GroupingChoice choice) {
        try (Engine engine = openForReading()) {
            return engine.grouping().preview(choice, () -> true);
        }
    }

    private GroupingChange done(GroupingChoice choice) {
        EngineConfig config = new EngineConfig(libraryFolder(), Device.CPU, 1);
        return write(config, engine -> await(engine.grouping().cluster(choice)))
                .orElseThrow(() -> new CommandException("cli.fault.grouping-stopped"));
    }

    private void print(GroupingChange change) {
        tell(
                preview ? "cli.cluster.would-change" : "cli.cluster.changed",
                change.groupsBefore(),
                counted(change.groupsAfter(), "group"),
                counted(change.facesMoved(), "face"),
                counted(change.namesLost().size(), "name"));
        List<String> touched = change.peopleTouched();
        if (!touched.isEmpty()) {
            tell(preview ? "cli.cluster.would-touch" : "cli.cluster.touched", String.join(", ", touched));
        }
        if (preview) {
            tell("cli.cluster.nothing-changed");
        }
    }
}
