package org.kith.app.cli.people;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kith.engine.people.People;
import org.kith.engine.store.row.ActSummary;
import picocli.CommandLine.Command;

/** {@code kith redo}. */
@Command(name = "redo")
public final class RedoCommand extends ReplayCommand {

    RedoCommand() {
        super("redo");
    }

    @Override
    CompletableFuture<Optional<ActSummary>> step(People people) {
        return people.history().redo();
    }
}
