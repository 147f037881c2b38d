package org.kith.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.EngineException;
import org.kith.engine.embed.ModelCard;
import org.kith.engine.models.ModelAddition;
import org.kith.engine.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith model add}: a network of the user's, copied into the library. */
@Command(
        name = "add",
        description = "Copy a FaceNet of your own into the library, and try it; kith model use then changes to it.",
        footer = {"", "kith train and kith model convert write such folders."})
final class ModelAddCommand extends KithCommand {

    @Parameters(paramLabel = "FOLDER", description = "A folder with symbol, parameters and card.json.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Path source = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        if (!Files.isDirectory(source)) {
            throw new EngineException("There is no folder " + source
                    + ". Of a single file kith model convert makes a folder that can be added.");
        }
        openForReading().close(); // a library that is not there is not made
        ModelCard card;
        try (Database library = Database.openForWriting(kith().library(), commandName())) {
            card = new ModelAddition(library, installation()).add(source);
        }
        out().println("Added " + card.id() + " (" + card.title() + "). Use it with: kith model use " + card.id());
        out().flush();
        return ExitCode.DONE;
    }
}
