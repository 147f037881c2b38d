package org.kith.app.cli.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.convert.ConversionReport;
import org.kith.engine.convert.FaceInput;
import org.kith.engine.convert.InputAlignment;
import org.kith.engine.networks.card.Normalisation;
import picocli.CommandLine.Option;

/** What the files of a network do not say of it. */
final class NetworkOptions {

    @Option(names = "--normalisation", paramLabel = "FORMULA", descriptionKey = "kith.option.normalisation")
    private @Nullable String normalisation;

    @Option(names = "--alignment", paramLabel = "arcface|box", descriptionKey = "kith.option.alignment")
    private InputAlignment alignment = InputAlignment.ARCFACE;

    @Option(names = "--photos", paramLabel = "DIR", descriptionKey = "kith.option.network-photos")
    private @Nullable Path photos;

    FaceInput input() {
        return new FaceInput(normalisation().orElse(Normalisation.FIXED), alignment);
    }

    /** Empty if not given: what is usual depends on the network. */
    Optional<Normalisation> normalisation() {
        return Optional.ofNullable(normalisation).map(Normalisation::parse);
    }

    Optional<Path> photos() {
        return Optional.ofNullable(photos);
    }

    /** What was left out to come to 128 dimensions, in words; empty where nothing had to be. */
    static Optional<String> projection(ConversionReport report, Text text) {
        return report.crops() == 0
                ? Optional.empty()
                : Optional.of(text.get(
                        "cli.model.projected",
                        report.originalDimensions(),
                        report.crops(),
                        String.format(Locale.ROOT, "%.2e", report.lostEnergy())));
    }
}
