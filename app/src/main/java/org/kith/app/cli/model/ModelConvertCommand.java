package org.kith.app.cli.model;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
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

    @Option(names = "--int8")
    private boolean int8;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Override
    public Integer call() {
        if (int8 && network.photos().isEmpty()) {
            throw new CommandException("cli.fault.int8-without-photos");
        }
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
        if (int8) {
            Engine.workshop(installation())
                    .conversion()
                    .addInt8(Objects.requireNonNull(out), network.photos().orElseThrow());
            tell("cli.model.int8-made", report.card().id(), out);
        }
        out().flush();
        return ExitCode.DONE;
    }
}
