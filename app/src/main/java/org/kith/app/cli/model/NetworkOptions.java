package org.kith.app.cli.model;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.convert.Alignment;
import org.kith.engine.convert.ConversionReport;
import org.kith.engine.convert.FaceInput;
import org.kith.engine.embed.Normalisation;
import picocli.CommandLine.Option;

/** What the files of a network do not say of it. */
final class NetworkOptions {

    @Option(names = "--normalisation", paramLabel = "FORMULA", descriptionKey = "kith.option.normalisation")
    private String normalisation = Normalisation.FIXED.text();

    @Option(names = "--alignment", paramLabel = "arcface|box", descriptionKey = "kith.option.alignment")
    private Alignment alignment = Alignment.ARCFACE;

    @Option(names = "--photos", paramLabel = "DIR", descriptionKey = "kith.option.network-photos")
    private @Nullable Path photos;

    FaceInput input() {
        return new FaceInput(Normalisation.parse(normalisation), alignment);
    }

    Optional<Path> photos() {
        return Optional.ofNullable(photos);
    }

    static void tellProjection(ConversionReport report, PrintWriter out) {
        if (report.crops() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d dimensions projected to 128, found from %d crops; lost share of squared length %.2e%n",
                    report.originalDimensions(),
                    report.crops(),
                    report.lostEnergy());
        }
    }
}
