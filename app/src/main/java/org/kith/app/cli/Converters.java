package org.kith.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line to values, with errors for people instead of the names of Java's types. */
final class Converters {

    private Converters() {}

    static CommandLine register(CommandLine command) {
        return command.registerConverter(LocalDate.class, Converters::date)
                .registerConverter(Path.class, Converters::path)
                .registerConverter(long.class, Converters::number)
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
