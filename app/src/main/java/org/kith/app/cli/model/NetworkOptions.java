package org.kith.app.cli.model;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.convert.Alignment;
import org.kith.engine.convert.ConversionReport;
import org.kith.engine.convert.FaceInput;
import org.kith.engine.networks.card.Normalisation;
import picocli.CommandLine.Option;

/** What the files of a network do not say of it. */
final class NetworkOptions {

    @Option(
            names = "--normalisation",
            paramLabel = "FORMULA",
            description = "What the network was trained on, of bytes v: \"(v - 127.5) / 128\" (the default),"
                    + " \"v / 255\", none, or \"(v - mean) / std\" of each picture.")
    private String normalisation = Normalisation.FIXED.text();

    @Option(
            names = "--alignment",
            paramLabel = "arcface|box",
            description = "Eyes, nose and mouth at ArcFace's places (the default), or a square around the face.")
    private Alignment alignment = Alignment.ARCFACE;

    @Option(
            names = "--photos",
            paramLabel = "DIR",
            description = "PNG photos from which the projection is found, for networks of more than 128 dimensions.")
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
