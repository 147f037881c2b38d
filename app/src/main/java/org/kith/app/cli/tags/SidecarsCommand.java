package org.kith.app.cli.tags;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.sidecar.SidecarReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith sidecars}: what the user said, in XMP files beside the photos. */
@Command(name = "sidecars")
public final class SidecarsCommand extends WritingCommand {

    @Parameters(paramLabel = "FOLDER", arity = "0..*")
    private List<Path> folders = List.of();

    @Option(names = "--remove")
    private boolean remove;

    @Option(names = "--in-step", paramLabel = "on|off")
    private @Nullable OnOff inStep;

    @Override
    public Integer call() {
        SidecarReport report = write(EngineConfig.of(libraryFolder()), this::run);
        report.left().forEach((file, trouble) -> err().println(
                        "kith: " + text().get("cli.sidecars." + Names.key(trouble), Visible.name(file))));
        err().flush();
        tell(
                "cli.sidecars.done",
                counted(report.written(), "file"),
                counted(report.removed(), "file"),
                counted(report.unchanged(), "file"));
        if (inStep != null) {
            tell(inStep == OnOff.ON ? "cli.sidecars.in-step" : "cli.sidecars.not-in-step");
        }
        out().flush();
        return report.left().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private SidecarReport run(Engine engine) {
        if (inStep != null) {
            engine.sidecars().setInStep(inStep == OnOff.ON);
        } else if (remove && folders.isEmpty()) {
            engine.sidecars().setInStep(false); // or they would be back at once
        }
        return await(engine.writeSidecars(folders, remove));
    }
}
