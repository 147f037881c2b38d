package org.kith.app.cli.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import picocli.CommandLine.Option;

/** An evaluation of the photos in a folder. */
abstract class FolderEvaluation extends EvaluationCommand {

    @Option(names = "--images", paramLabel = "DIR", required = true, descriptionKey = "kith.option.evaluated-photos")
    @Nullable
    private Path images;

    @Override
    final void requireGiven() {
        Path folder = images();
        if (!Files.isDirectory(folder)) {
            throw new CommandException("cli.fault.no-folder", folder);
        }
    }

    final Path images() {
        return Objects.requireNonNull(images).toAbsolutePath().normalize();
    }
}
