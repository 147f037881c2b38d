package org.kith.app.cli.people;

import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith hide}. */
@Command(name = "hide")
public final class HideCommand extends WritingCommand {

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "kith.option.person")
    private String person = "";

    @Override
    public Integer call() {
        var act = acted(people -> people.hide(people.person(person)));
        tell("cli.hide.done", act.name() == null ? person : act.name());
        out().flush();
        return ExitCode.DONE;
    }
}
