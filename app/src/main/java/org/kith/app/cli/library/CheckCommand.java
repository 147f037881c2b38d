package org.kith.app.cli.library;

import java.util.List;
import java.util.Optional;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.Names;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.backup.Backup;
import org.kith.engine.backup.Finding;
import org.kith.engine.backup.Keeper;
import org.kith.engine.backup.Repaired;
import org.kith.engine.backup.RepairedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith check}: whether the library is sound; and what can be done if it is not. */
@Command(name = "check")
public final class CheckCommand extends KithCommand {

    @Option(names = "--repair")
    private boolean repair;

    @Override
    public LibraryUse use() {
        return LibraryUse.ALONE;
    }

    @Override
    public Integer call() {
        Keeper keeper = Engine.workshop(installation()).keeper(libraryFolder());
        int exitCode = repair ? repair(keeper) : check(keeper);
        out().flush();
        return exitCode;
    }

    private int check(Keeper keeper) {
        List<Finding> findings = keeper.check();
        if (findings.isEmpty()) {
            tell("cli.check.sound", Visible.name(libraryFolder()), counted(keeper.checkedBackups(), "backup"));
            return ExitCode.DONE;
        }
        tell("cli.check.found");
        findings.forEach(finding -> out().println(
                        "  " + text().get("cli.check." + Names.key(finding.kind()), finding.where(), finding.count())));
        if (findings.stream().anyMatch(Finding::isRepairable)) {
            tell("cli.check.repair");
        }
        return ExitCode.DONE_WITH_PROBLEMS;
    }

    private int repair(Keeper keeper) {
        Optional<Repaired> repaired = keeper.repair(commandName());
        if (repaired.isEmpty()) {
            tell("cli.check.whole");
            return ExitCode.DONE;
        }
        print(repaired.get());
        return ExitCode.DONE_WITH_PROBLEMS;
    }

    private void print(Repaired repaired) {
        for (RepairedTable table : repaired.tables()) {
            tell(
                    "cli.check.table",
                    table.name(),
                    table.read(),
                    table.damaged() ? 1 : 0,
                    table.fromBackup(),
                    table.fromJournal(),
                    table.unverified(),
                    table.lost(),
                    table.dropped(),
                    table.isLossKnown() ? 0 : 1);
        }
        Optional<Backup> backup = repaired.backup();
        if (backup.isPresent()) {
            tell("cli.check.from", Visible.name(backup.get().file()));
        } else if (repaired.tables().stream().anyMatch(RepairedTable::damaged)) {
            tell("cli.check.no-backup");
        }
        if (repaired.nameless() > 0) {
            tell("cli.check.nameless", repaired.nameless());
        }
        tell("cli.check.aside", Visible.name(repaired.aside()));
        tell("cli.check.again");
    }
}
