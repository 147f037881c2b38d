package org.kith.app.cli.people;

import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith merge}: two are one. */
@Command(name = "merge")
public final class MergeCommand extends WritingCommand {

    @Parameters(index = "0", paramLabel = "A")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B")
    private String second = "";

    @Option(names = "--force")
    private boolean force;

    @Override
    public Integer call() {
        print(acted(people -> {
            GroupId a = people.groupToName(first);
            GroupId b = people.groupToName(second);
            if (!force && a instanceof PersonId one && b instanceof PersonId other) {
                int photos = people.photosWithBoth(one, other);
                if (photos > 0 && !one.equals(other)) {
                    throw new CommandException("cli.fault.together-on-photos", photos);
                }
            }
            return people.merge(a, b);
        }));
        return ExitCode.DONE;
    }
}
