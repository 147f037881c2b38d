package org.kith.app.cli.base;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.engine.model.CountRange;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line to values, with errors for people instead of the names of Java's types. */
public final class Converters {

    private static final Pattern RANGE = Pattern.compile("(?<from>\\d*)(?<dots>\\.\\.(?<to>\\d*))?");

    private Converters() {}

    public static CommandLine register(CommandLine command) {
        return command.registerConverter(LocalDate.class, Converters::date)
                .registerConverter(Path.class, Converters::path)
                .registerConverter(long.class, Converters::number)
                .registerConverter(Long.class, Converters::number)
                .registerConverter(CountRange.class, Converters::range)
                .registerConverter(int.class, text -> Math.toIntExact(number(text)))
                .registerConverter(Integer.class, text -> Math.toIntExact(number(text)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("“" + text + "” is no date such as 2024-12-31");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "“" + text + "” cannot be a file name here: start Kith with a UTF-8 locale");
        }
    }

    private static CountRange range(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (matcher.matches() && !text.isEmpty()) {
            boolean one = matcher.group("dots") == null;
            int from = matcher.group("from").isEmpty() ? 0 : Math.toIntExact(number(matcher.group("from")));
            String last = one ? matcher.group("from") : matcher.group("to");
            int to = last.isEmpty() ? Integer.MAX_VALUE : Math.toIntExact(number(last));
            if (from <= to && !text.equals("..")) {
                return new CountRange(from, to);
            }
        }
        throw new TypeConversionException("“" + text + "” is neither a number nor a range such as 2..4, 2.. or ..4");
    }

    private static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (Math.abs(number) <= Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new TypeConversionException("“" + text + "” is no number that Kith uses");
    }
}
