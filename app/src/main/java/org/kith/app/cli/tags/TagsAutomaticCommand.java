package org.kith.app.cli.tags;

import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.EngineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith tags automatic}: whether indexing takes over what leaves no doubt. */
@Command(name = "automatic")
final class TagsAutomaticCommand extends WritingCommand {

    @Parameters(index = "0", paramLabel = "on|off")
    private OnOff on = OnOff.ON;

    @Override
    public Integer call() {
        boolean is = write(EngineConfig.of(libraryFolder()), engine -> {
            engine.exchange().setTakesByItself(on == OnOff.ON);
            return engine.exchange().takesByItself();
        });
        tell(is ? "cli.tags.automatic" : "cli.tags.not-automatic");
        out().flush();
        return ExitCode.DONE;
    }
}
