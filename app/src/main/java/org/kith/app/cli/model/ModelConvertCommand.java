package org.kith.app.cli.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.convert.ConversionReport;
import org.kith.engine.convert.PreluForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where symbol, parameters and card go; the folder's name becomes the model's id.")
    private @Nullable Path out;

    @Option(
            names = "--prelu",
            paramLabel = "carried|plain",
            description = "PReLU carried into the next layer (fast, the default), or as MXNet's own operator.")
    private PreluForm form = PreluForm.CARRIED;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Override
    public Integer call() {
        ConversionReport report = Engine.workshop(installation())
                .conversion()
                .ofTflite(
                        Objects.requireNonNull(tflite),
                        network.input(),
                        network.photos(),
                        Objects.requireNonNull(out),
                        form);
        out().printf(
                        Locale.ROOT,
                        "%s: %d files in %s%n",
                        report.card().id(),
                        report.card().files().size(),
                        out);
        NetworkOptions.tellProjection(report, out());
        out().flush();
        return ExitCode.DONE;
    }
}
