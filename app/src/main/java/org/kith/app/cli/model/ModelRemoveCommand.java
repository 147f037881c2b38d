package org.kith.app.cli.model;

import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.networks.ModelAddition;
import org.kith.engine.networks.ModelNames;
import org.kith.engine.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith model remove}: a model that is not in use leaves the library, with its embeddings. */
@Command(name = "remove", description = "Remove a model that is not in use, with its embeddings and its files.")
final class ModelRemoveCommand extends KithCommand {

    @Parameters(paramLabel = "ID", description = "As kith model list shows it.")
    private String id = "";

    @Override
    public Integer call() {
        openForReading().close(); // a library that is not there is not made
        try (Database library = Database.openForWriting(kith().library(), commandName())) {
            String model = library.read(stores -> ModelNames.resolve(stores.models(), id));
            new ModelAddition(library, installation()).remove(model);
        }
        out().println("Removed " + id + ".");
        out().flush();
        return ExitCode.DONE;
    }
}
