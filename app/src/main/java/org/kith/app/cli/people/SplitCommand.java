package org.kith.app.cli.people;

import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.model.ClusterId;
import org.kith.engine.people.SplitChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith split}: a group is several people. */
@Command(name = "split")
public final class SplitCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "CLUSTER", descriptionKey = "kith.option.cluster")
    private String cluster = "";

    @Option(names = "--into", paramLabel = "K", defaultValue = "2")
    private int into = 2;

    @Override
    public Integer call() {
        SplitChange change = acted(people -> people.split(people.groupToName(cluster), into));
        out().println(Counted.of(change.faces(), "face") + " in "
                + Counted.of(change.clusters().size(), "new cluster") + ": "
                + String.join(
                        ", ",
                        change.clusters().stream().map(ClusterId::toString).toList())
                + (change.stayed() > 0 ? "; " + Counted.of(change.stayed(), "face") + " stayed." : "."));
        out().flush();
        return ExitCode.DONE;
    }
}
