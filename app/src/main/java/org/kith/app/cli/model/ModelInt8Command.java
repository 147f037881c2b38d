package org.kith.app.cli.model;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.networks.card.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith model int8}: a second, faster form for a model that is not in a library yet. */
@Command(name = "int8")
final class ModelInt8Command extends KithCommand {

    @Parameters(paramLabel = "FOLDER")
    private @Nullable Path folder;

    @Option(names = "--photos", required = true, paramLabel = "DIR", descriptionKey = "kith.option.int8-photos")
    private @Nullable Path photos;

    @Override
    public Integer call() {
        ModelCard card = Engine.workshop(installation())
                .conversion()
                .addInt8(Objects.requireNonNull(folder), Objects.requireNonNull(photos));
        tell("cli.model.int8-made", card.id(), folder);
        out().flush();
        return ExitCode.DONE;
    }
}
