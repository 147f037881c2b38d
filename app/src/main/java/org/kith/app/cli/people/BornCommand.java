package org.kith.app.cli.people;

import java.util.OptionalInt;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith born}. */
@Command(
        name = "born",
        description =
                "Say in which year a person was born: no face of a photo from before is theirs, and near years count more.",
        footer = {"", "What you have decided stays. kith undo takes it back."})
public final class BornCommand extends KithCommand {

    private static final String UNKNOWN = "unknown";

    @Parameters(index = "0", paramLabel = "PERSON", description = "Name or number of the person.")
    private String person = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year, or the word unknown.")
    private String year = "";

    @Override
    public Integer call() {
        OptionalInt born = year();
        var act = acted(people -> people.setBirthYear(people.person(person), born));
        String who = act.name() == null ? person : act.name();
        out().println(
                        born.isPresent()
                                ? who + " was born in " + born.getAsInt() + "."
                                : "When " + who + " was born is not known.");
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
