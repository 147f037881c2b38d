package org.kith.app.cli;

import org.kith.engine.models.ModelAddition;
import org.kith.engine.models.ModelNames;
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
