package org.kith.engine.backup;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.engine.store.sql.LibraryFiles;

/**
 * A copy of a whole library, as one file.
 *
 * @param madeAt by the clock of this computer, to the second
 * @param setAside whether it was the library itself, until another file took its place
 */
public record Backup(Path file, LocalDateTime madeAt, boolean setAside) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private static final Pattern NAME = Pattern.compile("kith-(aside-)?(\\d{8}-\\d{6})\\.db");

    static Backup of(Path library, LocalDateTime now) {
        return new Backup(
                library.resolve(LibraryFiles.BACKUPS).resolve("kith-" + TIME.format(now) + ".db"),
                now.withNano(0),
                false);
    }

    static Path aside(Path library, LocalDateTime now) {
        return library.resolve(LibraryFiles.ASIDE + TIME.format(now) + ".db");
    }

    /** Empty for a file with another name. */
    static Optional<Backup> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime madeAt = LocalDateTime.parse(name.group(2), TIME);
            return Optional.of(new Backup(file, madeAt, name.group(1) != null));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the 45th of a month
        }
    }

    /** Whether a date means it, with a time or without, however its parts are joined: 2026-11-29, "2026-11-29 04:15". */
    boolean isOf(String date) {
        String digits = date.replaceAll("\\D", "");
        return digits.length() >= 8 && TIME.format(madeAt).replace("-", "").startsWith(digits);
    }
}
