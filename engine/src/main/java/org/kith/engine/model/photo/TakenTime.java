package org.kith.engine.model.photo;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * When a photo was taken, as far as somebody knows: of a scan often the year alone.
 *
 * @param from the first moment it may have been
 * @param digits how many characters of the ISO time are known: {@link #YEAR}, {@link #MONTH}, {@link #DAY} or {@link #SECOND}
 */
public record TakenTime(LocalDateTime from, int digits) {

    public static final int YEAR = 4;
    public static final int MONTH = 7;
    public static final int DAY = 10;
    public static final int SECOND = 19;

    private static final String REST = "0000-01-01T00:00:00";
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** The year of the first photograph. */
    private static final int FIRST_YEAR = 1826;

    private static final int LAST_YEAR = 9999;

    public TakenTime {
        if (digits != YEAR && digits != MONTH && digits != DAY && digits != SECOND) {
            throw new IllegalArgumentException(digits + " digits");
        }
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("in " + from.getYear());
        }
        from = LocalDateTime.parse(ISO.format(from).substring(0, digits) + REST.substring(digits), ISO);
    }

    /** To the second. */
    public static TakenTime exactly(LocalDateTime time) {
        return new TakenTime(time, SECOND);
    }

    /**
     * The beginning of an ISO time: 1965, 1965-06, 1965-06-12 or 1965-06-12T10:00:00; the seconds may be left out, and a space may
     * stand for the T.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static TakenTime parse(String text) {
        String iso = text.strip().replace(' ', 'T');
        String whole = iso.length() == "1965-06-12T10:00".length() ? iso + ":00" : iso;
        try {
            return whole.length() > SECOND
                    ? exactly(LocalDateTime.parse(whole))
                    : new TakenTime(LocalDateTime.parse(whole + REST.substring(whole.length()), ISO), whole.length());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** What {@link #parse} reads, without what is not known. */
    @Override
    public String toString() {
        return ISO.format(from).substring(0, digits);
    }
}
