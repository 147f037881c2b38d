package org.kith.app.cli.people;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.engine.Engine;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.JournalEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith history}: the journal. */
@Command(name = "history")
public final class HistoryCommand extends KithCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 20;

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Entry(
            long id,
            String at,
            String act,
            @Nullable String person,
            List<String> others,
            int faces,
            int groups,
            int photos,
            boolean undone) {

        static Entry of(JournalEntry entry) {
            ActSummary act = entry.act();
            return new Entry(
                    entry.id(),
                    entry.at().toString(),
                    Names.of(act.kind()),
                    act.name(),
                    act.others(),
                    act.faces(),
                    act.groups(),
                    act.photos(),
                    entry.undone());
        }
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new CommandException("cli.words.limit").ofWordsTo(commandLine());
        }
        List<JournalEntry> entries;
        try (Engine engine = openForReading()) {
            entries = engine.people().history().newest(limit == 0 ? Integer.MAX_VALUE : limit);
        }
        if (json) {
            out().println(Json.lines(entries.stream().map(Entry::of).toList()));
        } else if (entries.isEmpty()) {
            tell("cli.history.nothing");
        } else {
            entries.forEach(this::print);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(JournalEntry entry) {
        String act = ActWords.of(entry.act(), text());
        out().println(TIME.format(entry.at().atZone(ZoneId.systemDefault())) + "  "
                + (entry.undone() ? text().get("cli.history.undone", act) : act));
    }
}
