package org.kith.app.cli.model;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Conversion;
import org.kith.engine.Engine;
import org.kith.engine.convert.ConversionReport;
import org.kith.engine.convert.FaceInput;
import org.kith.engine.convert.NetworkFile;
import org.kith.engine.convert.PreluForm;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.Normalisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith model convert}: how the bundled network was made. */
@Command(name = "convert")
final class ModelConvertCommand extends KithCommand {

    @Parameters(paramLabel = "ONNX|TFLITE")
    private @Nullable Path file;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--prelu", paramLabel = "carried|plain")
    private PreluForm form = PreluForm.SPLIT;

    @Option(names = "--input-size", paramLabel = "PX")
    private int sidePx = FaceInput.USUAL_SIDE_PX;

    @Option(names = "--int8")
    private boolean int8;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--detector")
    private boolean detector;

    @Option(names = "--onnx")
    private boolean onnx;

    @Override
    public Integer call() {
        if (int8 && network.photos().isEmpty()) {
            throw new CommandException("cli.fault.int8-without-photos");
        }
        Path folder = Objects.requireNonNull(out);
        NetworkFile source = new NetworkFile(Objects.requireNonNull(file), sidePx);
        Conversion conversion = Engine.workshop(installation()).conversion();
        if (detector) {
            Normalisation normalisation = network.normalisation().orElse(Normalisation.NONE);
            tellOf(conversion, conversion.ofDetector(source, normalisation, folder), folder);
        } else {
            ConversionReport report = conversion.of(source, network.input(), network.photos(), folder, form);
            tellOf(conversion, report.card(), folder);
            NetworkOptions.projection(report, text()).ifPresent(out()::println);
        }
        if (int8) {
            tell(
                    "cli.model.int8-made",
                    conversion.addInt8(folder, network.photos().orElseThrow()).id(),
                    folder);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void tellOf(Conversion conversion, ModelCard converted, Path folder) {
        ModelCard card = onnx ? conversion.addOnnx(folder) : converted;
        tell("cli.model.converted", card.id(), counted(card.files().size(), "file"), folder);
    }
}
