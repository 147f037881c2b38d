package org.kith.app.cli.model;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.MemoryOption;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.EngineConfig;
import org.kith.engine.networks.ModelChange;
import org.kith.engine.networks.ModelEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith model use}: the library goes over to another model, or back. */
@Command(name = "use")
final class ModelUseCommand extends WritingCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "kith.option.model")
    private String id = "";

    @Option(names = "--calibrate", paramLabel = "DIR")
    private @Nullable Path calibrate;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Mixin
    private MemoryOption memory = new MemoryOption();

    @Override
    public LibraryUse use() {
        return LibraryUse.WORKS;
    }

    @Override
    public Integer call() {
        EngineConfig config = new EngineConfig(
                libraryFolder(), device.device(), Runtime.getRuntime().availableProcessors(), memory.bytes());
        ModelChange change = write(config, engine -> await(engine.models().use(id, Optional.ofNullable(calibrate))));
        String now = ModelEntry.name(change.now());
        tell("cli.model.used", now, counted(change.faces(), "face"));
        if (change.left() > 0) {
            tell("cli.model.left-out", counted(change.left(), "face"));
        }
        out().flush();
        return change.left() > 0 ? ExitCode.DONE_WITH_PROBLEMS : ExitCode.DONE;
    }
}
