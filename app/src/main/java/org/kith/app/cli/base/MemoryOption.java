package org.kith.app.cli.base;

import org.kith.engine.EngineConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --memory}, for commands that read many photos. */
public final class MemoryOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private int megabytes = EngineConfig.defaultMemoryMb();

    @Option(names = "--memory", paramLabel = "MB", descriptionKey = "kith.option.memory")
    void setMegabytes(int chosen) {
        if (chosen < EngineConfig.LEAST_MEMORY_MB) {
            throw new CommandException("cli.words.too-little-memory", chosen, EngineConfig.LEAST_MEMORY_MB)
                    .ofWordsTo(command.commandLine());
        }
        megabytes = chosen;
    }

    public long bytes() {
        return EngineConfig.bytes(megabytes);
    }
}
