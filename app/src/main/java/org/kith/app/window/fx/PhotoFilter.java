package org.kith.app.window.fx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.Album;

/**
 * Which photos the grid shows: all, those of a folder, a month or an album, or what a search finds.
 *
 * @param album whose photos they are; of a kept search, the one that is looked at or changed
 * @param name of the album
 * @param search whether the user searches: the conditions stand in the search field
 */
public record PhotoFilter(
        PhotoQuery query, @Nullable AlbumId album, @Nullable String name, boolean search) {

    public static final PhotoFilter ALL = new PhotoFilter(PhotoQuery.EVERYTHING, null, null, false);

    /** They lie in the folder, however deep. */
    public static PhotoFilter in(Path folder) {
        return new PhotoFilter(PhotoQuery.of(new PhotoCondition.InFolder(folder)), null, null, false);
    }

    /** Shown in this month. */
    public static PhotoFilter of(YearMonth month) {
        return new PhotoFilter(PhotoQuery.of(new PhotoCondition.ShownIn(month)), null, null, false);
    }

    /** Those a search finds. */
    public static PhotoFilter of(PhotoQuery search) {
        return new PhotoFilter(search, null, null, true);
    }

    /** Somebody of the circle is on them. */
    public static PhotoFilter ofCircle(String circle) {
        return of(PhotoQuery.of(new PhotoCondition.OfCircle(new Label(circle), true)));
    }

    /** Taken on this day of the year, in the years before this one. */
    public static PhotoFilter onThisDay(LocalDate today) {
        return of(PhotoQuery.of(
                new PhotoCondition.OnDay(today.getMonthValue(), today.getDayOfMonth()),
                new PhotoCondition.Taken(null, today.withDayOfYear(1).minusDays(1))));
    }

    /** Those of an album: what was put into it, or what its search finds. */
    public static PhotoFilter of(Album album) {
        @Nullable PhotoQuery search = album.search();
        return search == null
                ? new PhotoFilter(
                        PhotoQuery.of(new PhotoCondition.InAlbum(album.id())), album.id(), album.name(), false)
                : new PhotoFilter(search, album.id(), album.name(), true);
    }

    /** Whether they are those the user put into an album. */
    public boolean isPutTogether() {
        return album != null && !search;
    }

    /** In which order they come unless the user chooses another. */
    public PhotoOrder usualOrder() {
        if (isPutTogether()) {
            return PhotoOrder.AS_PLACED;
        }
        return dayOfYear() == null ? PhotoOrder.TIMELINE : PhotoOrder.YEARS;
    }

    /** The day of any year they were taken on; null: they are not of one day. */
    public @Nullable MonthDay dayOfYear() {
        return query.conditions().stream()
                .filter(PhotoCondition.OnDay.class::isInstance)
                .map(PhotoCondition.OnDay.class::cast)
                .map(day -> MonthDay.of(day.month(), day.day()))
                .findFirst()
                .orElse(null);
    }

    /** The same search, changed. */
    public PhotoFilter with(PhotoQuery other) {
        return new PhotoFilter(other, album, name, true);
    }

    /** The folder, if it is shown as one; null: something else is. */
    public @Nullable Path folder() {
        return only() instanceof PhotoCondition.InFolder in ? in.folder() : null;
    }

    /** The month, if it is shown as one; null: something else is. */
    public @Nullable YearMonth month() {
        return only() instanceof PhotoCondition.ShownIn in ? in.month() : null;
    }

    private @Nullable PhotoCondition only() {
        return !search && query.conditions().size() == 1 ? query.conditions().get(0) : null;
    }
}
