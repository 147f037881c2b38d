package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoOrder.By;
import org.kith.engine.model.photo.PhotoOrder.Grouping;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PhotoList.Section;
import org.kith.engine.store.row.MonthCount;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** Puts photos in order without reading more of them than that takes. Confined to one transaction. */
public final class PhotoLister {

    private static final String SHOWN = " WHERE p.status <> 'missing' AND p.width IS NOT NULL";

    /**
     * Headings that come one after the other where photos stand by time. They are numbers, 2026 and 202611: of 200,000 photos texts take
     * twice as long.
     */
    private static final Set<Grouping> IN_TIME = EnumSet.of(Grouping.NONE, Grouping.YEAR, Grouping.MONTH);

    private final Sql sql;
    private final Supplier<List<MonthCount>> months;

    /** @param months of all photos, newest first; asked in the same transaction */
    public PhotoLister(Sql sql, Supplier<List<MonthCount>> months) {
        this.sql = sql;
        this.months = months;
    }

    public PhotoList list(PhotoQuery query, PhotoOrder order) {
        PhotoConditions conditions = PhotoConditions.of(query, sql);
        if (query.conditions().isEmpty() && order.grouping() == Grouping.MONTH && isByTime(order)) {
            return everything(order, conditions);
        }
        Optional<Long> album = order.by() == By.PLACED ? album(query) : Optional.empty();
        String join = album.isPresent()
                ? " JOIN album_photo placed ON placed.photo_id = p.id AND placed.album_id = " + album.get()
                : "";
        Collected collected = new Collected(order.grouping());
        sql.each(
                "SELECT p.id, " + key(order.grouping()) + " FROM photo p" + join + SHOWN + conditions.sql()
                        + " ORDER BY " + order(order, album.isPresent()),
                collected::add,
                added -> {},
                conditions.parameters());
        return collected.list();
    }

    /**
     * All photos by month, of which there may be hundreds of thousands: their ids come as one text, and where a month ends is
     * looked up. That takes less than half the time of asking row by row which id it is and of which month.
     */
    private PhotoList everything(PhotoOrder order, PhotoConditions conditions) {
        String ids = sql.first(
                        "SELECT coalesce(group_concat(id, ' '), '') AS ids FROM (SELECT p.id FROM photo p" + SHOWN
                                + conditions.sql() + " ORDER BY " + order(order, false) + ")",
                        row -> row.text("ids"),
                        conditions.parameters())
                .orElseThrow();
        List<MonthCount> counts = new ArrayList<>(months.get());
        if (order.by() == By.OLDEST) {
            Collections.reverse(counts);
        }
        List<Section> sections = new ArrayList<>(counts.size());
        int first = 0;
        for (MonthCount month : counts) {
            sections.add(new Section(null, month.month(), null, null, null, first, month.photos()));
            first += month.photos();
        }
        return new PhotoList(new PhotoList.Ids(numbers(ids, first)), List.copyOf(sections));
    }

    /** @param count of the numbers in the text */
    private static long[] numbers(String text, int count) {
        long[] numbers = new long[count];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                at++;
            } else {
                numbers[at] = numbers[at] * 10 + (c - '0');
            }
        }
        return numbers;
    }

    private static boolean isByTime(PhotoOrder order) {
        return order.by() == By.NEWEST || order.by() == By.OLDEST;
    }

    private static Optional<Long> album(PhotoQuery query) {
        return query.conditions().stream()
                .filter(PhotoCondition.InAlbum.class::isInstance)
                .map(condition -> ((PhotoCondition.InAlbum) condition).album().value())
                .findFirst();
    }

    private static String key(Grouping grouping) {
        return switch (grouping) {
            case NONE -> "0 AS heading";
            case YEAR -> "CAST(p.shown_at AS INTEGER) AS heading"; // as far as it is a number
            case MONTH -> "CAST(p.shown_at AS INTEGER) * 100 + substr(p.shown_at, 6, 2) AS heading";
            case FOLDER -> FOLDER + " AS heading";
            case EVENT -> "substr(p.shown_at, 1, 10) || ' ' || coalesce(p.place_id, '') AS heading";
        };
    }

    private static final String FOLDER = "rtrim(p.path, replace(replace(p.path, '/', ''), '\\', ''))";

    private static String order(PhotoOrder order, boolean placed) {
        String heading =
                switch (order.grouping()) {
                    case NONE -> "";
                    case YEAR ->
                        order.by() == By.OLDEST ? "substr(p.shown_at, 1, 4), " : "substr(p.shown_at, 1, 4) DESC, ";
                    case MONTH ->
                        order.by() == By.OLDEST ? "substr(p.shown_at, 1, 7), " : "substr(p.shown_at, 1, 7) DESC, ";
                    case FOLDER -> "heading, ";
                    case EVENT ->
                        (order.by() == By.OLDEST ? "substr(p.shown_at, 1, 10), " : "substr(p.shown_at, 1, 10) DESC, ")
                                + "p.place_id, ";
                };
        boolean inOrder = isByTime(order) && IN_TIME.contains(order.grouping());
        return (inOrder ? "" : heading) // within the time years and months come by themselves, and the index is enough
                + switch (order.by()) {
                    case NEWEST -> "p.shown_at DESC, p.id DESC";
                    case OLDEST -> "p.shown_at, p.id";
                    case NAME -> "lower(replace(p.path, " + FOLDER + ", '')), p.path, p.id";
                    case ADDED -> "p.id DESC";
                    case PLACED -> placed ? "placed.position, placed.id" : "p.shown_at DESC, p.id DESC";
                };
    }

    /** Gathers ids and headings as rows come. */
    private static final class Collected {

        private final Grouping grouping;
        private final boolean inTime;
        private long[] ids = new long[1024];
        private int count;
        private String heading = "";
        private long period;
        private final List<Section> sections = new ArrayList<>();

        Collected(Grouping grouping) {
            this.grouping = grouping;
            this.inTime = IN_TIME.contains(grouping);
        }

        boolean add(Row row) throws SQLException {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, 2 * count);
            }
            if (inTime ? isNext(row.number(2)) : isNext(Objects.requireNonNullElse(row.textOrNull(2), ""))) {
                end();
                sections.add(section());
            }
            ids[count++] = row.number(1);
            return true;
        }

        private boolean isNext(long now) {
            boolean next = count == 0 || now != period;
            period = now;
            return next;
        }

        private boolean isNext(String now) {
            boolean next = count == 0 || !now.equals(heading);
            heading = now;
            return next;
        }

        private Section section() {
            return switch (grouping) {
                case NONE -> new Section(null, null, null, null, null, count, 0);
                case YEAR -> new Section(Year.of((int) period), null, null, null, null, count, 0);
                case MONTH ->
                    new Section(null, YearMonth.of((int) period / 100, (int) period % 100), null, null, null, count, 0);
                case FOLDER ->
                    new Section(null, null, null, null, Path.of(heading).normalize(), count, 0);
                case EVENT ->
                    new Section(null, null, LocalDate.parse(heading.substring(0, 10)), place(), null, count, 0);
            };
        }

        private @Nullable Long place() {
            String place = heading.substring(11);
            return place.isEmpty() ? null : Long.valueOf(place);
        }

        private void end() {
            if (!sections.isEmpty()) {
                int last = sections.size() - 1;
                sections.set(
                        last, sections.get(last).with(count - sections.get(last).first()));
            }
        }

        PhotoList list() {
            end();
            return new PhotoList(new PhotoList.Ids(Arrays.copyOf(ids, count)), List.copyOf(sections));
        }
    }
}
