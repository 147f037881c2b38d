package org.kith.app.cli.library;

import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.Visible;
import org.kith.engine.EngineConfig;
import org.kith.engine.backup.Backup;
import picocli.CommandLine.Command;

/** {@code kith backup}: a copy of the library, now. */
@Command(name = "backup")
public final class BackupCommand extends WritingCommand {

    @Override
    public Integer call() {
        Backup backup = write(
                EngineConfig.of(libraryFolder()), engine -> engine.backups().make());
        tell("cli.backup.done", Visible.name(backup.file()));
        out().flush();
        return ExitCode.DONE;
    }
}
