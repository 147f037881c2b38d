package org.kith.engine.model.photo;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a photo was taken, as its file, or what lies beside it, says.
 *
 * @param at by the clock where it was taken, to the millisecond
 * @param isDayOnly nothing is said of the time of day; {@code at} is the beginning of the day
 * @param from where that stands
 * @param offset of that clock from UTC; null where nobody says it
 */
public record ReadTime(
        LocalDateTime at,
        boolean isDayOnly,
        TakenFrom from,
        @Nullable ZoneOffset offset) {

    public ReadTime {
        at = at.truncatedTo(isDayOnly ? ChronoUnit.DAYS : ChronoUnit.MILLIS);
    }
}
