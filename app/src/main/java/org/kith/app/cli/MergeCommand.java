package org.kith.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith merge}: two are one. */
@Command(
        name = "merge",
        description = "Say that two people or groups are one person.",
        footer = {
            "",
            "A and B: the name or number of a person, or the number of a group; person:3 and cluster:3 tell which is meant.",
            "The one with a name keeps it; of two, the first."
        })
final class MergeCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "A")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B")
    private String second = "";

    @Override
    public Integer call() {
        print(act(people -> people.merge(people.group(first), people.group(second))));
        return ExitCode.DONE;
    }
}
