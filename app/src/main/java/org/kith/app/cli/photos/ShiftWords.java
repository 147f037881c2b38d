package org.kith.app.cli.photos;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By how much times are to be shifted, as people write it: {@code +1h}, {@code -2d12h}, {@code 90m}, {@code -30s}. */
final class ShiftWords {

    /** Digits enough for the years of photography in seconds, and few enough for a number of them. */
    private static final String NUMBER = "(\\d{1,10})";

    private static final Pattern SHIFT =
            Pattern.compile("([+-]?)(?:%1$sd)?(?:%1$sh)?(?:%1$sm)?(?:%1$ss)?".formatted(NUMBER));

    private ShiftWords() {}

    /** Empty if it is none. */
    static Optional<Duration> parse(String word) {
        Matcher matcher = SHIFT.matcher(word.strip());
        if (word.isBlank() || !matcher.matches() || !Character.isLetter(word.charAt(word.length() - 1))) {
            return Optional.empty();
        }
        Duration shift = Duration.ofDays(number(matcher, 2))
                .plusHours(number(matcher, 3))
                .plusMinutes(number(matcher, 4))
                .plusSeconds(number(matcher, 5));
        return Optional.of(matcher.group(1).equals("-") ? shift.negated() : shift);
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }
}
