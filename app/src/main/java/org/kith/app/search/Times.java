package org.kith.app.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kith.app.search.Phrase.Match;
import org.kith.engine.model.photo.PhotoCondition;

/** Reads when photos were taken. Immutable. */
final class Times {

    private static final int DAYS_OF_WEEK = 7;
    private static final int YEARS_OF_DECADE = 10;
    private static final int MONTHS = 12;

    private final Words words;
    private final LocalDate today;

    Times(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /** What a phrase says of the time; empty if that cannot be: a 31st of February. */
    Optional<PhotoCondition> condition(Match match) {
        try {
            return switch (match.meaning()) {
                case RANGE_BETWEEN -> between(match);
                case RANGE_SINCE -> date(match, "date").map(since -> taken(since.from(), null));
                case RANGE_AFTER ->
                    date(match, "date").map(after -> taken(after.to().plusDays(1), null));
                case RANGE_UNTIL -> date(match, "date").map(until -> taken(null, until.to()));
                case RANGE_BEFORE ->
                    date(match, "date").map(before -> taken(null, before.from().minusDays(1)));
                case MONTHS_MONTH -> words.month(match.value("month")).map(month -> months(month, month));
                case MONTHS_SEASON -> words.season(match.value("season")).map(Times::season);
                case MONTHS_BETWEEN ->
                    words.month(match.value("month"))
                            .flatMap(from -> words.month(match.value("month2")).map(to -> months(from, to)));
                case DAY_OF_YEAR -> words.month(match.value("month")).map(month -> day(month, match.number("d")));
                case DAY_TODAY -> Optional.of(day(today.getMonthValue(), today.getDayOfMonth()));
                case DAY_CHRISTMAS -> Optional.of(day(12, 25));
                case DAY_CHRISTMAS_EVE -> Optional.of(day(12, 24));
                case DAY_NEW_YEAR -> Optional.of(day(1, 1));
                case DAY_NEW_YEARS_EVE -> Optional.of(day(12, 31));
                default -> span(match).map(span -> taken(span.from(), span.to()));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PhotoCondition taken(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new PhotoCondition.Taken(from, to);
    }

    private static PhotoCondition day(int month, int day) {
        MonthDay checked = MonthDay.of(month, day);
        return new PhotoCondition.OnDay(checked.getMonthValue(), checked.getDayOfMonth());
    }

    /** From one month to another, over the end of the year where the second is the earlier. */
    private static PhotoCondition months(int from, int to) {
        Set<Integer> months = new TreeSet<>(Set.of(to));
        for (int month = from; month != to; month = month % MONTHS + 1) {
            months.add(month);
        }
        return new PhotoCondition.InMonths(months);
    }

    private static PhotoCondition season(int season) {
        int first = Span.season(season, 2000).from().getMonthValue();
        return months(first, (first + 1) % MONTHS + 1);
    }

    private Optional<PhotoCondition> between(Match match) {
        Optional<Span> first = date(match, "date");
        Optional<Span> last = date(match, "date2");
        return first.isEmpty()
                        || last.isEmpty()
                        || last.get().to().isBefore(first.get().from())
                ? Optional.empty()
                : Optional.of(taken(first.get().from(), last.get().to()));
    }

    private Optional<Span> date(Match match, String element) {
        return date(match.value(element));
    }

    /** A stretch of time with both ends. */
    private Optional<Span> date(String said) {
        for (Meaning meaning : Meaning.values()) {
            if (meaning.isDate()) {
                for (Phrase phrase : words.phrases(meaning)) {
                    Optional<Span> span = phrase.match(said).flatMap(this::span);
                    if (span.isPresent()) {
                        return span;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Span> span(Match match) {
        try {
            return named(match).filter(span -> span.from().getYear() > 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Span> named(Match match) {
        return switch (match.meaning()) {
            case DATE_DAY ->
                Optional.of(Span.day(LocalDate.of(match.number("year"), monthOf(match), match.number("d"))));
            case DATE_MONTH -> Optional.of(Span.of(YearMonth.of(match.number("year"), monthOf(match))));
            case DATE_YEAR -> Optional.of(Span.year(match.number("year")));
            case DATE_DECADE ->
                Optional.of(new Span(
                        Span.year(match.number("decade")).from(),
                        Span.year(match.number("decade") + YEARS_OF_DECADE - 1).to()));
            case DATE_MONTH_OF ->
                date(match, "date").filter(Span::isYear).flatMap(year -> words.month(match.value("month"))
                        .map(month -> Span.of(YearMonth.of(year.from().getYear(), month))));
            case DATE_SEASON_OF ->
                date(match, "date").filter(Span::isYear).flatMap(year -> words.season(match.value("season"))
                        .map(season -> Span.season(season, year.from().getYear())));
            case DATE_LAST_NAMED_MONTH ->
                words.month(match.value("month"))
                        .map(month -> last(YearMonth.from(today).withMonth(month)));
            case DATE_THIS_NAMED_MONTH ->
                words.month(match.value("month")).map(month -> Span.of(YearMonth.of(today.getYear(), month)));
            case DATE_LAST_SEASON -> words.season(match.value("season")).map(this::lastSeason);
            case DATE_THIS_SEASON ->
                words.season(match.value("season")).map(season -> Span.season(season, today.getYear()));
            default -> fromToday(match);
        };
    }

    private int monthOf(Match match) {
        String number = match.value("m") + match.value("mm");
        return number.isEmpty() ? words.month(match.value("month")).orElseThrow() : Integer.parseInt(number);
    }

    /** The last one that is over. */
    private Span last(YearMonth month) {
        return Span.of(month.isBefore(YearMonth.from(today)) ? month : month.minusYears(1));
    }

    private Span lastSeason(int season) {
        Span ofThisYear = Span.season(season, today.getYear());
        Span before = Span.season(season, today.getYear() - 1);
        return ofThisYear.to().isBefore(today)
                ? ofThisYear
                : before.to().isBefore(today) ? before : Span.season(season, today.getYear() - 2);
    }

    private Optional<Span> fromToday(Match match) {
        YearMonth month = YearMonth.from(today);
        return Optional.ofNullable(
                switch (match.meaning()) {
                    case DATE_TODAY -> Span.day(today);
                    case DATE_YESTERDAY -> Span.day(today.minusDays(1));
                    case DATE_THIS_WEEK -> week(today);
                    case DATE_LAST_WEEK -> week(today.minusWeeks(1));
                    case DATE_THIS_MONTH -> Span.of(month);
                    case DATE_LAST_MONTH -> Span.of(month.minusMonths(1));
                    case DATE_THIS_YEAR -> Span.year(today.getYear());
                    case DATE_LAST_YEAR -> Span.year(today.getYear() - 1);
                    case DATE_YEAR_BEFORE_LAST -> Span.year(today.getYear() - 2);
                    case DATE_DAYS_AGO -> Span.day(today.minusDays(match.number("n")));
                    case DATE_WEEKS_AGO -> week(today.minusWeeks(match.number("n")));
                    case DATE_MONTHS_AGO -> Span.of(month.minusMonths(match.number("n")));
                    case DATE_YEARS_AGO -> Span.year(today.getYear() - match.number("n"));
                    case DATE_LAST_DAYS -> new Span(today.minusDays(match.number("n")), today);
                    case DATE_LAST_WEEKS -> new Span(today.minusWeeks(match.number("n")), today);
                    case DATE_LAST_MONTHS -> new Span(today.minusMonths(match.number("n")), today);
                    case DATE_LAST_YEARS -> new Span(today.minusYears(match.number("n")), today);
                    default -> null;
                });
    }

    private static Span week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Span(monday, monday.plusDays(DAYS_OF_WEEK - 1));
    }
}
