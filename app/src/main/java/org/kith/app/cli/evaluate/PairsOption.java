package org.kith.app.cli.evaluate;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which pairs of photos are compared. */
final class PairsOption {

    @Option(names = "--pairs", paramLabel = "FILE", required = true, descriptionKey = "kith.option.pairs")
    @Nullable
    private Path pairs;

    Path file() {
        return Objects.requireNonNull(pairs);
    }
}
