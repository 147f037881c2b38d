package org.kith.app.cli.library;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.backup.Backup;
import org.kith.engine.backup.Contents;
import org.kith.engine.backup.Keeper;
import org.kith.engine.backup.Restored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith restore}: lists the backups, or puts one back. */
@Command(name = "restore")
public final class RestoreCommand extends KithCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Parameters(index = "0", arity = "0..1", paramLabel = "DATE")
    private @Nullable String date;

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    /** One that cannot be read holds nothing. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Listed(
            String file,
            String madeAt,
            boolean setAside,
            @Nullable Integer people,
            @Nullable Integer verdicts) {}

    @Override
    public LibraryUse use() {
        return LibraryUse.ALONE;
    }

    @Override
    public Integer call() {
        Keeper keeper = Engine.workshop(installation()).keeper(libraryFolder());
        if (date == null) {
            list(keeper);
        } else {
            print(keeper.restore(keeper.backupOf(date), commandName()));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void list(Keeper keeper) {
        List<Backup> backups = keeper.backups();
        if (json) {
            out().println(Json.lines(
                    backups.stream().map(backup -> listed(backup, keeper)).toList()));
            return;
        }
        backups.forEach(backup -> out().println(line(backup, keeper)));
        tell("cli.restore.how");
    }

    private static Listed listed(Backup backup, Keeper keeper) {
        Optional<Contents> contents = keeper.contents(backup);
        return new Listed(
                backup.file().toString(),
                backup.madeAt().toString(),
                backup.setAside(),
                contents.map(Contents::people).orElse(null),
                contents.map(Contents::verdicts).orElse(null));
    }

    private String line(Backup backup, Keeper keeper) {
        String time = TIME.format(backup.madeAt());
        String line = keeper.contents(backup)
                .map(contents ->
                        text().get("cli.restore.line", time, counted(contents.people(), "person"), contents.verdicts()))
                .orElseGet(() -> text().get("cli.restore.bad", time));
        return backup.setAside() ? text().get("cli.restore.aside", line) : line;
    }

    private void print(Restored restored) {
        tell("cli.restore.done", TIME.format(restored.backup().madeAt()));
        restored.aside().ifPresent(aside -> tell("cli.restore.before", Visible.name(aside)));
        tell("cli.restore.index");
    }
}
