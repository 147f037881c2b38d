package org.kith.app.cli.base;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.app.text.Text;
import org.kith.engine.model.CountRange;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line to values, with errors for people instead of the names of Java's types. */
public final class Converters {

    private static final Pattern RANGE = Pattern.compile("(?<from>\\d*)(?<dots>\\.\\.(?<to>\\d*))?");

    private final Text text;
    private final CommandHost host;

    /**
     * Of a user's words.
     *
     * @param text in which errors are said
     * @param host knows where the user's files are
     */
    public Converters(Text text, CommandHost host) {
        this.text = text;
        this.host = host;
    }

    public CommandLine register(CommandLine command) {
        return command.registerConverter(LocalDate.class, this::date)
                .registerConverter(Path.class, this::path)
                .registerConverter(long.class, this::number)
                .registerConverter(Long.class, this::number)
                .registerConverter(CountRange.class, this::range)
                .registerConverter(double.class, this::decimal)
                .registerConverter(Double.class, this::decimal)
                .registerConverter(int.class, word -> Math.toIntExact(number(word)))
                .registerConverter(Integer.class, word -> Math.toIntExact(number(word)));
    }

    private LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw wrong("cli.words.no-date", word);
        }
    }

    private Path path(String word) {
        try {
            return host.path(Path.of(word));
        } catch (InvalidPathException e) {
            throw wrong("cli.words.no-file-name", word);
        }
    }

    private CountRange range(String word) {
        Matcher matcher = RANGE.matcher(word);
        if (matcher.matches() && !word.isEmpty()) {
            boolean one = matcher.group("dots") == null;
            int from = matcher.group("from").isEmpty() ? 0 : Math.toIntExact(number(matcher.group("from")));
            String last = one ? matcher.group("from") : matcher.group("to");
            int to = last.isEmpty() ? Integer.MAX_VALUE : Math.toIntExact(number(last));
            if (from <= to && !word.equals("..")) {
                return new CountRange(from, to);
            }
        }
        throw wrong("cli.words.no-range", word);
    }

    private long number(String word) {
        try {
            long number = Long.parseLong(word);
            if (Math.abs(number) <= Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong("cli.words.no-number", word);
    }

    private double decimal(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw wrong("cli.words.no-number", word);
        }
    }

    private TypeConversionException wrong(String key, String word) {
        return new TypeConversionException(text.get(key, word));
    }
}
