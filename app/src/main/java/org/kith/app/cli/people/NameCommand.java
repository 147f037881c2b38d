package org.kith.app.cli.people;

import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith name}: a group of faces gets the name of a person. */
@Command(name = "name")
public final class NameCommand extends WritingCommand {

    @Parameters(index = "0", paramLabel = "CLUSTER", descriptionKey = "kith.option.cluster")
    private String cluster = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Override
    public Integer call() {
        PersonName newName = new PersonName(name);
        print(acted(people -> {
            GroupId group = people.groupToName(cluster);
            if (group instanceof PersonId person
                    && people.personNamed(newName)
                            .filter(p -> !p.equals(person))
                            .isPresent()) {
                throw new CommandException("cli.fault.name-taken", newName, cluster);
            }
            return people.name(group, newName);
        }));
        return ExitCode.DONE;
    }
}
