package org.kith.app.cli.library;

import java.nio.file.Path;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.exchange.Exported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith export}: all that the user said, as one file. */
@Command(name = "export")
public final class ExportCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Exported exported;
        try (Engine engine = openForReading()) {
            exported = engine.exchange().exportTo(file);
        }
        tell("cli.export.done", Visible.name(file), counted(exported.people(), "person"), exported.verdicts());
        tell("cli.export.private");
        out().flush();
        return ExitCode.DONE;
    }
}
