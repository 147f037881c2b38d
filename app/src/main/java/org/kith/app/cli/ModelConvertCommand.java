package org.kith.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.NamedThreads;
import org.kith.engine.convert.Alignment;
import org.kith.engine.convert.ConversionReport;
import org.kith.engine.convert.FaceInput;
import org.kith.engine.convert.ModelConversion;
import org.kith.engine.convert.PreluForm;
import org.kith.engine.embed.Normalisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith model convert}: how the bundled network was made. */
@Command(
        name = "convert",
        description = "Turn a TensorFlow Lite network into the form that MXNet runs fast, with 128 dimensions.")
final class ModelConvertCommand extends KithCommand {

    @Parameters(paramLabel = "TFLITE", description = "A network from a square of RGB pixels to a vector of numbers.")
    private @Nullable Path tflite;

    @Option(
            names = "--photos",
            paramLabel = "DIR",
            description = "PNG photos from which the projection is found, for networks of more than 128 dimensions.")
    private @Nullable Path photos;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where symbol, parameters and card go; the folder's name becomes the model's id.")
    private @Nullable Path out;

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
            names = "--prelu",
            paramLabel = "carried|plain",
            description = "PReLU carried into the next layer (fast, the default), or as MXNet's own operator.")
    private PreluForm form = PreluForm.CARRIED;

    @Override
    public Integer call() {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), new NamedThreads("convert"));
        ConversionReport report;
        try {
            report = ModelConversion.convert(
                    Objects.requireNonNull(tflite),
                    new FaceInput(Normalisation.parse(normalisation), alignment),
                    Optional.ofNullable(photos),
                    Objects.requireNonNull(out),
                    form,
                    workers);
        } finally {
            workers.shutdown();
        }
        out().printf(
                        Locale.ROOT,
                        "%s: %d files in %s%n",
                        report.card().id(),
                        report.card().files().size(),
                        out);
        if (report.crops() > 0) {
            out().printf(
                            Locale.ROOT,
                            "%d dimensions projected to 128, found from %d crops; lost share of squared length %.2e%n",
                            report.originalDimensions(),
                            report.crops(),
                            report.lostEnergy());
        }
        out().flush();
        return ExitCode.DONE;
    }
}
