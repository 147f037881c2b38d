package org.kith.app.cli.people;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kith.engine.people.People;
import org.kith.engine.store.row.ActSummary;
import picocli.CommandLine.Command;

/** {@code kith undo}. */
@Command(name = "undo")
public final class UndoCommand extends ReplayCommand {

    UndoCommand() {
        super("undo");
    }

    @Override
    CompletableFuture<Optional<ActSummary>> step(People people) {
        return people.history().undo();
    }
}
