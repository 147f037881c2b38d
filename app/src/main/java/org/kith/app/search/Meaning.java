package org.kith.app.search;

import java.util.Locale;

/** What a phrase of the word files says; the key there is the name with a dot for the first underscore. */
enum Meaning {
    DATE_DAY,
    DATE_MONTH,
    DATE_YEAR,
    DATE_TODAY,
    DATE_YESTERDAY,
    DATE_THIS_WEEK,
    DATE_LAST_WEEK,
    DATE_THIS_MONTH,
    DATE_LAST_MONTH,
    DATE_THIS_YEAR,
    DATE_LAST_YEAR,
    DATE_YEAR_BEFORE_LAST,
    DATE_DAYS_AGO,
    DATE_WEEKS_AGO,
    DATE_MONTHS_AGO,
    DATE_YEARS_AGO,
    DATE_LAST_DAYS,
    DATE_LAST_WEEKS,
    DATE_LAST_MONTHS,
    DATE_LAST_YEARS,
    DATE_DECADE,
    DATE_LAST_NAMED_MONTH,
    DATE_THIS_NAMED_MONTH,
    DATE_LAST_SEASON,
    DATE_THIS_SEASON,
    DATE_MONTH_OF,
    DATE_SEASON_OF,
    DAY_OF_YEAR,
    DAY_TODAY,
    DAY_CHRISTMAS,
    DAY_CHRISTMAS_EVE,
    DAY_NEW_YEAR,
    DAY_NEW_YEARS_EVE,
    MONTHS_MONTH,
    MONTHS_SEASON,
    MONTHS_BETWEEN,
    FACES_NONE,
    FACES_EXACTLY,
    FACES_AT_LEAST,
    FACES_AT_MOST,
    FACES_MORE,
    FACES_FEWER,
    FACES_BETWEEN,
    RATED_NONE,
    RATED_EXACTLY,
    RATED_AT_LEAST,
    RATED_AT_MOST,
    RATED_MORE,
    RATED_FEWER,
    RATED_BETWEEN,
    RANGE_BETWEEN,
    RANGE_SINCE,
    RANGE_AFTER,
    RANGE_UNTIL,
    RANGE_BEFORE,
    UNDATED,
    DATED_CAMERA,
    DATED_PROGRAM,
    DATED_FILE_NAME,
    DATED_USER,
    FAVOURITE,
    VIDEO,
    PROBLEM,
    HIDDEN,
    PLACE_NONE,
    PLACE_SOME,
    CIRCLE,
    TAG,
    CAMERA,
    FOLDER,
    NAME,
    CAPTION,
    PLACE,
    ALBUM,
    TEXT;

    String key() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /** Whether it names a stretch of time. */
    boolean isDate() {
        return name().startsWith("DATE_");
    }

    /** Whether it says how many faces or stars. */
    boolean isCount() {
        return name().startsWith("FACES_") || name().startsWith("RATED_");
    }
}
