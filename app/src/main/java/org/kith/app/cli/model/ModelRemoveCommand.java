package org.kith.app.cli.model;

import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.EngineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith model remove}: a model that is not in use leaves the library, with its embeddings. */
@Command(name = "remove")
final class ModelRemoveCommand extends WritingCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "kith.option.model")
    private String id = "";

    @Override
    public Integer call() {
        write(EngineConfig.of(libraryFolder()), engine -> engine.models().remove(id));
        tell("cli.model.removed", id);
        out().flush();
        return ExitCode.DONE;
    }
}
