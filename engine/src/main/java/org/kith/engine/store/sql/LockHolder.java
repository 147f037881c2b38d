package org.kith.engine.store.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.engine.fault.Phrase;

/**
 * Who writes to a library: the content of its lock file, a line each.
 *
 * @param command as the user typed it, such as "kith index"
 */
record LockHolder(long pid, String command, Instant since) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    LockHolder {
        command = command.replaceAll("\\R", " ");
    }

    String toText() {
        return pid + "\n" + command + "\n" + since + "\n";
    }

    /** Empty if the text is not a whole holder: its writer was cut off, or is just writing it. */
    static Optional<LockHolder> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LockHolder(Long.parseLong(lines.get(0)), lines.get(1), Instant.parse(lines.get(2))));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** For a sentence: "kith index (process 1234, since 19:40)"; with the day if that is not today. */
    Phrase describe(Instant now, ZoneId zone) {
        ZonedDateTime start = since.atZone(zone);
        boolean today = start.toLocalDate().equals(LocalDate.ofInstant(now, zone));
        return Phrase.of(LibraryFault.HOLDER, command, pid, (today ? TIME : DAY_AND_TIME).format(start));
    }
}
