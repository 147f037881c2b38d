package org.kith.app.search;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Some days on end.
 *
 * @param from the first
 * @param to the last
 */
record Span(LocalDate from, LocalDate to) {

    private static final int MONTHS_OF_SEASON = 3;

    static Span day(LocalDate day) {
        return new Span(day, day);
    }

    static Span of(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** @param season 1, spring, to 4, winter: that which begins in the year; as in the north, where most of Kith's languages are spoken */
    static Span season(int season, int year) {
        YearMonth first = YearMonth.of(year, season * MONTHS_OF_SEASON);
        return new Span(first.atDay(1), first.plusMonths(MONTHS_OF_SEASON - 1).atEndOfMonth());
    }

    boolean isYear() {
        return equals(year(from.getYear()));
    }
}
