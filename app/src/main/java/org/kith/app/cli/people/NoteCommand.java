package org.kith.app.cli.people;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith note}. */
@Command(name = "note")
public final class NoteCommand extends ActCommand {

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "kith.option.person")
    private String person = "";

    @Parameters(index = "1", paramLabel = "TEXT")
    private String note = "";

    @Override
    public Integer call() {
        return done(engine -> engine.people().setNote(engine.people().person(person), note));
    }
}
