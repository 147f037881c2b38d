package org.kith.engine.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was born, as far as the user knows: often only the year.
 *
 * @param day null if only the year is known
 */
public record BirthDate(int year, @Nullable MonthDay day) implements Comparable<BirthDate> {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final Comparator<BirthDate> ORDER = Comparator.comparingInt(BirthDate::year)
            .thenComparing(BirthDate::day, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** @throws IllegalArgumentException if that year has no such day */
    public BirthDate {
        if (day != null && !day.isValidYear(year)) {
            throw new IllegalArgumentException(day + " of " + year);
        }
    }

    public static BirthDate in(int year) {
        return new BirthDate(year, null);
    }

    public static BirthDate on(LocalDate day) {
        return new BirthDate(day.getYear(), MonthDay.from(day));
    }

    /**
     * What {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static BirthDate parse(String text) {
        String iso = text.strip();
        try {
            return YEAR.matcher(iso).matches() ? in(Integer.parseInt(iso)) : on(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /**
     * From a year and what {@link #dayText} wrote.
     *
     * @throws IllegalArgumentException if there is no such day
     */
    public static BirthDate of(int year, @Nullable String day) {
        try {
            return new BirthDate(year, day == null ? null : MonthDay.from(DAY.parse(day)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(day, e);
        }
    }

    /** Month and day, two digits each; null if only the year is known. */
    public @Nullable String dayText() {
        return day == null ? null : DAY.format(day);
    }

    /**
     * Whole years that somebody has lived on a day; where only the year is known, on its last day.
     *
     * @return below 0 before the birth
     */
    public int ageOn(LocalDate date) {
        int years = date.getYear() - year;
        return day != null && MonthDay.from(date).isBefore(day) ? years - 1 : years;
    }

    /** The older first; of one year, whose day is not known first. */
    @Override
    public int compareTo(BirthDate other) {
        return ORDER.compare(this, other);
    }

    /** ISO: 2015 or 2015-03-04. */
    @Override
    public String toString() {
        return day == null ? "%04d".formatted(year) : day.atYear(year).toString();
    }
}
