package org.kith.app.cli.base;

import org.kith.engine.EngineConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --memory}, for commands that read many photos. */
public final class MemoryOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private int megabytes = EngineConfig.defaultMemoryMb();

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = {
                "Memory to keep to, at least " + EngineConfig.LEAST_MEMORY_MB
                        + " (default: a quarter of the computer's,"
                        + " from 1024 to 4096). It covers the program with its models, the photos read at once and the"
                        + " faces that wait, native memory counted. A photo that needs more is read alone, at a reduced"
                        + " size where its format allows it. Java's own garbage comes on top: KITH_JAVA_OPTS=-Xmx512m"
                        + " bounds that."
            })
    void setMegabytes(int chosen) {
        if (chosen < EngineConfig.LEAST_MEMORY_MB) {
            throw new ParameterException(
                    command.commandLine(),
                    "--memory " + chosen + ": Kith needs at least " + EngineConfig.LEAST_MEMORY_MB + " MB.");
        }
        megabytes = chosen;
    }

    public long bytes() {
        return EngineConfig.bytes(megabytes);
    }
}
