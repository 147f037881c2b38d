package org.kith.app.cli.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.embed.ModelFolder;
import org.kith.engine.embed.ModelFolders;
import org.kith.engine.networks.ModelCheck;
import org.kith.engine.networks.ModelNames;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.LibraryModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith model verify}: whether a model is what its card says, and works as it did. */
@Command(
        name = "verify",
        description = "Check a model's files against their hashes, load it, and let it embed drawn pictures.")
final class ModelVerifyCommand extends KithCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Which (default: the one in use).")
    private @Nullable String id;

    @Override
    public Integer call() {
        String network;
        ModelFolder folder;
        try (Database library = openForReading()) {
            network = library.read(stores -> {
                String model = id == null ? stores.models().current() : ModelNames.resolve(stores.models(), id);
                return stores.models().find(model).map(LibraryModel::network).orElse(model);
            });
            folder = new ModelFolders(installation(), library.folder()).verified(network);
        }
        ModelCheck.Finding found = new ModelCheck(installation()).check(folder);
        List<Double> distances = found.squaredDistances();
        out().printf(
                        Locale.ROOT,
                        "%s: %s as its card says; %s of drawn pictures embedded, squared distances %.3f to %.3f%s.%n",
                        folder.card().id(),
                        Counted.of(folder.card().files().size(), "file"),
                        Counted.of(distances.size(), "pair"),
                        distances.stream().min(Double::compare).orElseThrow(),
                        distances.stream().max(Double::compare).orElseThrow(),
                        found.compared() ? ", the same as when it was added" : "");
        out().flush();
        return ExitCode.DONE;
    }
}
