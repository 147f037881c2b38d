package org.kith.app.cli.people;

import java.util.stream.Collectors;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.model.ClusterId;
import org.kith.engine.people.SplitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith split}: a group is several people. */
@Command(name = "split")
public final class SplitCommand extends WritingCommand {

    @Parameters(index = "0", paramLabel = "CLUSTER", descriptionKey = "kith.option.cluster")
    private String cluster = "";

    @Option(names = "--into", paramLabel = "K", defaultValue = "2")
    private int parts = 2;

    @Override
    public Integer call() {
        SplitChange change = acted(people -> people.split(people.groupToName(cluster), parts));
        String faces = counted(change.faces(), "face");
        String into = counted(change.clusters().size(), "new-cluster");
        String clusters = change.clusters().stream().map(ClusterId::toString).collect(Collectors.joining(", "));
        if (change.stayed() > 0) {
            tell("cli.split.some-stayed", faces, into, clusters, counted(change.stayed(), "face"));
        } else {
            tell("cli.split.done", faces, into, clusters);
        }
        out().flush();
        return ExitCode.DONE;
    }
}
