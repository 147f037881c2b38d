package org.kith.app.cli.people;

import java.util.OptionalInt;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith born}. */
@Command(name = "born")
public final class BornCommand extends WritingCommand {

    private static final String UNKNOWN = "unknown";

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "kith.option.person")
    private String person = "";

    @Parameters(index = "1", paramLabel = "YEAR")
    private String year = "";

    @Override
    public Integer call() {
        OptionalInt born = year();
        var act = acted(people -> people.setBirthYear(people.person(person), born));
        String who = act.name() == null ? person : act.name();
        if (born.isPresent()) {
            tell("cli.born.known", who, born.getAsInt());
        } else {
            tell("cli.born.unknown", who);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private OptionalInt year() {
        if (year.equals(UNKNOWN)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(year));
        } catch (NumberFormatException e) {
            throw new CommandException(e, "cli.fault.no-year", year);
        }
    }
}
