package org.kith.engine.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;

/**
 * A time as programs write it, without where it stood.
 *
 * @param at by the clock that it was written by
 * @param isDayOnly nothing is said of the time of day
 * @param offset of that clock from UTC; null where nobody says it
 */
record WrittenTime(
        LocalDateTime at, boolean isDayOnly, @Nullable ZoneOffset offset) {

    /** EXIF's 2019:07:04 12:00:00, ISO 8601, and what cameras and programs make of them: other separators, no zeros, no seconds. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[:/.-](\\d{1,2})[:/.-](\\d{1,2})(?:(?:[ T]+|:)(.*))?", Pattern.DOTALL);

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[ T]*(\\d.*))?", Pattern.DOTALL);

    /** RFC 1123 and C's asctime, with the day of the week or without. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:[A-Za-z]{3,9},? +)?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\\d{4})(?: +(.*))?", Pattern.DOTALL);

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[A-Za-z]{3},? +)?([A-Za-z]{3})[a-z]* +(\\d{1,2}),? +(\\d{1,2}:\\d{1,2}:\\d{1,2}) +(\\d{4}).*",
            Pattern.DOTALL);

    private static final Pattern TIME = Pattern.compile(
            "(AM|PM|오전|오후)? ?(\\d{1,2})[:.-](\\d{1,2})(?:[:.-](\\d{1,2})(?:[.,](\\d{1,9})\\d*)?)? ?(AM|PM)? ?(Z|GMT|UTC|[+-]\\d{2}:?\\d{2})?\\W*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPACT_TIME =
            Pattern.compile("(\\d{2})(\\d{2})(\\d{2})?(?:[.,](\\d{1,9})\\d*)? ?(Z|[+-]\\d{2}:?\\d{2})?\\W*");

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** The year of the first photograph: earlier ones are clocks that were never set. */
    private static final int FIRST_YEAR = 1826;

    /** Clocks of cameras are in other zones, and not set to the minute. */
    private static final int DAYS_AHEAD = 2;

    /** Empty where it is none, or cannot be when a photo was taken. */
    static Optional<WrittenTime> parse(String written) {
        String text = written.replace('\0', ' ').strip();
        try {
            return read(text).filter(WrittenTime::isPossible);
        } catch (DateTimeException e) {
            return Optional.empty(); // 2021-02-30, 0000:00:00: cameras write such things
        }
    }

    private static Optional<WrittenTime> read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)), yearFirst.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return of(day(compact.group(1), compact.group(2), compact.group(3)), compact.group(4));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return of(day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1)), dayFirst.group(4));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return of(day(monthFirst.group(4), month(monthFirst.group(1)), monthFirst.group(2)), monthFirst.group(3));
        }
        return Optional.empty();
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String month(String english) {
        int at = MONTHS.indexOf(english.toLowerCase(Locale.ROOT));
        return String.valueOf(at % 3 == 0 ? at / 3 + 1 : 0); // 0: no month, refused like 13
    }

    private static Optional<WrittenTime> of(LocalDate day, @Nullable String time) {
        if (time == null || time.isBlank()) {
            return Optional.of(new WrittenTime(day.atStartOfDay(), true, null));
        }
        Matcher m = TIME.matcher(time);
        if (m.matches()) {
            @Nullable String half = m.group(1) == null ? m.group(6) : m.group(1);
            return Optional.of(new WrittenTime(
                    at(day, hour(m.group(2), half), m.group(3), m.group(4), m.group(5)), false, offset(m.group(7))));
        }
        Matcher compact = COMPACT_TIME.matcher(time);
        if (compact.matches()) {
            int hour = Integer.parseInt(compact.group(1));
            return Optional.of(new WrittenTime(
                    at(day, hour, compact.group(2), compact.group(3), compact.group(4)),
                    false,
                    offset(compact.group(5))));
        }
        return Optional.empty();
    }

    private static int hour(String written, @Nullable String half) {
        int hour = Integer.parseInt(written);
        if (half == null || hour > 12) {
            return hour;
        }
        boolean afternoon = half.equalsIgnoreCase("PM") || half.equals("오후");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    /** Hour 24 is how ISO 8601 may write the end of the day; a leap second is the last one before it. */
    private static LocalDateTime at(
            LocalDate day, int hour, String minute, @Nullable String second, @Nullable String fraction) {
        int minutes = Integer.parseInt(minute);
        int seconds = second == null ? 0 : Integer.parseInt(second);
        LocalDateTime at = hour == 24 && minutes == 0 && seconds == 0
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(hour, minutes, seconds == 60 ? 59 : seconds);
        return at.plusNanos(nanos(fraction));
    }

    /** Of digits behind a point; 0 where there are none. */
    static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    /** Null where it is none. */
    static @Nullable ZoneOffset offset(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = written.strip();
        try {
            return text.matches("(?i)Z|GMT|UTC") ? ZoneOffset.UTC : ZoneOffset.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private boolean isPossible() {
        return at.getYear() >= FIRST_YEAR
                && at.toLocalDate().isBefore(LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AHEAD));
    }

    /** With what stands in fields of its own. */
    WrittenTime with(@Nullable String fraction, @Nullable String otherOffset) {
        @Nullable String digits = fraction == null ? null : fraction.strip();
        boolean isFraction = !isDayOnly && digits != null && digits.matches("\\d{1,9}");
        @Nullable ZoneOffset zone = offset(otherOffset);
        return new WrittenTime(
                isFraction && at.truncatedTo(ChronoUnit.SECONDS).equals(at) ? at.plusNanos(nanos(digits)) : at,
                isDayOnly,
                zone == null ? offset : zone);
    }

    ReadTime from(TakenFrom source) {
        return new ReadTime(at, isDayOnly, source, offset);
    }
}
