package org.kith.app.cli;

import org.kith.engine.model.PersonName;
import org.kith.engine.people.PeopleChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith name}: a group of faces gets the name of a person. */
@Command(
        name = "name",
        description = "Say who a group of faces is, or give a person another name.",
        footer = {"", "If somebody has this name already, the faces are theirs."})
final class NameCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "CLUSTER", description = "The number of a group; see kith people.")
    private String cluster = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Override
    public Integer call() {
        PeopleChange change = act(people -> people.name(people.groupToName(cluster), new PersonName(name)));
        print(change);
        return ExitCode.DONE;
    }
}
