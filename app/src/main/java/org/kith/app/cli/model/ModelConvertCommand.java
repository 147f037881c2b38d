package org.kith.app.cli.model;

import java.nio.file.Path;
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
@Command(name = "convert")
final class ModelConvertCommand extends KithCommand {

    @Parameters(paramLabel = "TFLITE")
    private @Nullable Path tflite;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--prelu", paramLabel = "carried|plain")
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
        tell(
                "cli.model.converted",
                report.card().id(),
                counted(report.card().files().size(), "file"),
                out);
        NetworkOptions.projection(report, text()).ifPresent(out()::println);
        out().flush();
        return ExitCode.DONE;
    }
}
