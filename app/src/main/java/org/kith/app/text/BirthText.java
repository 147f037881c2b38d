package org.kith.app.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.BirthDate;

/** Says when somebody was born as one says it in a language, and reads what is typed there. */
public final class BirthText {

    private BirthText() {}

    /** A year, or a day with its month in words. */
    public static String of(BirthDate born, Text text) {
        @Nullable MonthDay day = born.day();
        return day == null
                ? String.valueOf(born.year())
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(text.locale())
                        .format(day.atYear(born.year()));
    }

    /**
     * A year of four digits, a day as ISO has it, or as one writes it there: in numbers or with the month in words.
     *
     * @return empty if it is none
     */
    public static Optional<BirthDate> parse(String typed, Text text) {
        String date = typed.strip();
        try {
            return Optional.of(BirthDate.parse(date));
        } catch (IllegalArgumentException e) {
            return styles(text.locale()).stream()
                    .flatMap(style -> read(date, style).stream())
                    .findFirst()
                    .map(BirthDate::on);
        }
    }

    /** With all four digits of the year: of two nobody knows the century. */
    private static List<DateTimeFormatter> styles(Locale locale) {
        return List.of(FormatStyle.SHORT, FormatStyle.MEDIUM, FormatStyle.LONG).stream()
                .map(style -> DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        style, null, IsoChronology.INSTANCE, locale))
                .map(pattern -> pattern.replaceAll("y+", "uuuu")
                        .replaceAll("\\bMM\\b", "M")
                        .replaceAll("\\bdd\\b", "d"))
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(locale)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    private static Optional<LocalDate> read(String date, DateTimeFormatter style) {
        try {
            return Optional.of(LocalDate.parse(date, style));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
