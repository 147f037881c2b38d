package org.kith.app.cli.library;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.ProgressLine;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.grouping.GroupingChange;
import org.kith.engine.grouping.GroupingChoice;
import org.kith.engine.model.Device;
import org.kith.engine.model.EngineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith cluster}: groups the undecided faces again. */
@Command(
        name = "cluster",
        description = "Group the faces you have not decided about again. Names, and what you decided, stay.",
        footer = {
            "",
            "The strictness is kept for the groupings to come. Another method than neighbourhood holds until Kith groups"
                    + " all faces again, which it does when enough is new."
        })
public final class ClusterCommand extends KithCommand {

    /** As the command line names them. */
    enum Method {
        NEIGHBOURHOOD,
        AVERAGE,
        COMPLETE,
        THRESHOLD,
        DBSCAN,
        KMEANS
    }

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "neighbourhood",
            description = "neighbourhood (default), average, complete, threshold, dbscan or kmeans.")
    private Method method = Method.NEIGHBOURHOOD;

    @Option(names = "--k", paramLabel = "K", description = "How many groups kmeans makes.")
    private @Nullable Integer k;

    @Option(
            names = "--strictness",
            paramLabel = "0..1",
            defaultValue = "0.5",
            description = "0 loose: fewer, larger groups; 1 strict (default: ${DEFAULT-VALUE}).")
    private double strictness = GroupingChoice.DEFAULT_STRICTNESS;

    @Option(names = "--preview", description = "Change nothing, and tell what would change.")
    private boolean preview;

    @Option(names = "--json", description = "As a JSON object.")
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
            throw new EngineException(
                    "The strictness is a number from 0 (loose) to 1 (strict), not " + strictness + ".");
        }
        if (method != Method.KMEANS) {
            if (k != null) {
                throw new EngineException("Only kmeans takes a number of groups: --method kmeans --k " + k + ".");
            }
            return GroupingChoice.by(ClusteringMethod.valueOf(method.name()), strictness);
        }
        if (k == null || k < 1) {
            throw new EngineException("kmeans has to be told how many groups to make: --k 40, for example.");
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
        try (Engine engine = openForWriting(config)) {
            return ProgressLine.on(err())
                    .await(engine.grouping().cluster(choice))
                    .orElseThrow(() -> new EngineException("Stopped. The groups are as they were."));
        }
    }

    private void print(GroupingChange change) {
        out().printf(
                        Locale.ROOT,
                        "%,d → %s, %s %s to other groups, %s lost.%n",
                        change.groupsBefore(),
                        Counted.of(change.groupsAfter(), "group"),
                        Counted.of(change.facesMoved(), "face"),
                        preview ? "would move" : "moved",
                        Counted.of(change.namesLost().size(), "name"));
        List<String> touched = change.peopleTouched();
        if (!touched.isEmpty()) {
            out().println("People who " + (preview ? "would get or lose" : "got or lost")
                    + " faces you have not decided about: " + String.join(", ", touched) + ".");
        }
        if (preview) {
            out().println("Nothing was changed.");
        }
    }
}
