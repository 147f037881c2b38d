package org.kith.app.cli.library;

import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import picocli.CommandLine.Command;

/** {@code kith backup}: a copy of the library, now. */
@Command(name = "backup")
public final class BackupCommand extends KithCommand {

    @Override
    public Integer call() {
        try (Engine engine = openForWriting(EngineConfig.of(libraryFolder()))) {
            tell("cli.backup.done", Visible.name(engine.backups().make().file()));
        }
        out().flush();
        return ExitCode.DONE;
    }
}
