package org.kith.app.window.safety;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.backup.Backup;
import org.kith.engine.backup.Finding;
import org.kith.engine.backup.Repaired;
import org.kith.engine.backup.RepairedTable;
import org.kith.engine.backup.Restored;
import org.kith.engine.exchange.Exported;
import org.kith.engine.exchange.Imported;

/** What came of it, in the user's language. */
public final class SafetySentences {

    private final Text text;

    public SafetySentences(Text text) {
        this.text = text;
    }

    /** A line of a list. */
    String of(KeptBackup kept) {
        String line = kept.contents()
                .map(held -> text.get("safety.backup.line", time(kept.backup()), held.people(), held.verdicts()))
                .orElseGet(() -> text.get("safety.backup.bad", time(kept.backup())));
        return kept.backup().setAside() ? text.get("safety.backup.aside", line) : line;
    }

    /** What all take. */
    String cost(List<KeptBackup> kept) {
        long bytes = kept.stream().mapToLong(KeptBackup::bytes).sum();
        return kept.isEmpty() ? "" : text.get("safety.backup.cost", kept.size(), Math.max(1, Math.round(bytes / 1e6)));
    }

    /** When it was made. */
    public String time(Backup backup) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(text.locale())
                .format(backup.madeAt());
    }

    String of(List<Finding> findings) {
        return findings.isEmpty()
                ? text.get("safety.check.sound")
                : text.get(
                        "safety.check.found", findings.size(), findings.get(0).where());
    }

    String of(Exported exported, Object file) {
        return text.get("safety.exported", file, exported.people(), exported.verdicts());
    }

    String of(Imported imported) {
        String done = imported.changed()
                ? text.get("safety.imported", imported.faces(), imported.people())
                : text.get("safety.imported.nothing");
        int otherwise = imported.faceConflicts().size()
                + imported.personConflicts().size()
                + imported.photoConflicts().size();
        return done
                + of(imported.answered(), imported.photos())
                + text.get("safety.imported.rest", otherwise, imported.waiting().size());
    }

    private String of(Imported.@Nullable Answered answered, int photos) {
        return answered == null
                ? ""
                : text.get("safety.imported.answered", photos, answered.unknown(), answered.refused());
    }

    public String of(Restored restored) {
        return text.get("safety.restored", time(restored.backup()));
    }

    public String of(Repaired repaired) {
        int read = repaired.tables().stream().mapToInt(RepairedTable::read).sum();
        int filled =
                repaired.tables().stream().mapToInt(RepairedTable::fromBackup).sum();
        int told =
                repaired.tables().stream().mapToInt(RepairedTable::fromJournal).sum();
        int unverified =
                repaired.tables().stream().mapToInt(RepairedTable::unverified).sum();
        int lost = repaired.tables().stream()
                .mapToInt(table -> table.lost() + table.dropped())
                .sum();
        boolean known = repaired.tables().stream().allMatch(RepairedTable::isLossKnown);
        return text.get(
                "safety.repaired",
                read,
                filled,
                told,
                unverified,
                lost,
                known ? 0 : 1,
                repaired.nameless(),
                repaired.aside());
    }
}
