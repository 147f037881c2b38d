package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.Album;

class PhotoFilterTest {

    @Test
    void thisDayIsThatOfEarlierYearsUnderTheirYears() {
        PhotoFilter filter = PhotoFilter.onThisDay(LocalDate.of(2026, 3, 5));

        assertThat(filter.query().conditions())
                .containsExactly(
                        new PhotoCondition.OnDay(3, 5), new PhotoCondition.Taken(null, LocalDate.of(2025, 12, 31)));
        assertThat(filter.dayOfYear()).isEqualTo(MonthDay.of(3, 5));
        assertThat(filter.usualOrder()).isEqualTo(PhotoOrder.YEARS);
    }

    @Test
    void onlyAnAlbumThatTheUserPutTogetherStandsAsItWasPut() {
        Album album = new Album(new AlbumId(1), "Trip", null, null);
        Album search = new Album(new AlbumId(2), "Favourites", null, PhotoQuery.of(new PhotoCondition.Favourite()));

        assertThat(PhotoFilter.of(album).usualOrder()).isEqualTo(PhotoOrder.AS_PLACED);
        assertThat(PhotoFilter.of(search).usualOrder()).isEqualTo(PhotoOrder.TIMELINE);
        assertThat(PhotoFilter.ALL.usualOrder()).isEqualTo(PhotoOrder.TIMELINE);
    }
}
