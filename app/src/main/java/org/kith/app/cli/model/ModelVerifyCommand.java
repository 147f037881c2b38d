package org.kith.app.cli.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.networks.ModelCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith model verify}: whether a model is what its card says, and works as it did. */
@Command(name = "verify")
final class ModelVerifyCommand extends KithCommand {

    @Parameters(paramLabel = "ID", arity = "0..1")
    private @Nullable String id;

    @Override
    public Integer call() {
        ModelCheck.Finding found;
        try (Engine engine = openForReading()) {
            found = engine.models().check(Optional.ofNullable(id));
        }
        List<Double> distances = found.squaredDistances();
        tell(
                found.compared() ? "cli.model.verified-again" : "cli.model.verified",
                found.card().id(),
                counted(found.card().files().size(), "file"),
                counted(distances.size(), "pair"),
                distances.stream().min(Double::compare).orElseThrow(),
                distances.stream().max(Double::compare).orElseThrow());
        out().flush();
        return ExitCode.DONE;
    }
}
