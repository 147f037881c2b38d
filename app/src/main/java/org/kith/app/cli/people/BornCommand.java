package org.kith.app.cli.people;

import java.util.Optional;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.BirthText;
import org.kith.engine.model.BirthDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith born}. */
@Command(name = "born")
public final class BornCommand extends WritingCommand {

    private static final String UNKNOWN = "unknown";

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "kith.option.person")
    private String person = "";

    @Parameters(index = "1", paramLabel = "DATE")
    private String date = "";

    @Override
    public Integer call() {
        Optional<BirthDate> born = born();
        var act = acted(people -> people.setBorn(people.person(person), born));
        String who = act.name() == null ? person : act.name();
        if (born.isPresent()) {
            boolean day = born.get().day() != null;
            tell(day ? "cli.born.day" : "cli.born.known", who, BirthText.of(born.get(), text()));
        } else {
            tell("cli.born.unknown", who);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private Optional<BirthDate> born() {
        if (date.equals(UNKNOWN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(BirthDate.parse(date));
        } catch (IllegalArgumentException e) {
            throw new CommandException(e, "cli.fault.no-birth-date", date);
        }
    }
}
