package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.PersonId;

class PlaceWordsTest {

    @Test
    void aPlaceIsFoundAgainByItsWords() {
        for (Place place : new Place[] {
            Place.Photos.ALL,
            new Place.Photos(PhotoFilter.in(Path.of("/사진/여름 2012").toAbsolutePath())),
            new Place.Photos(PhotoFilter.of(YearMonth.of(2012, 7))),
            new Place.People(),
            new Place.Person(new PersonId(5)),
            new Place.Review()
        }) {
            assertThat(PlaceWords.parse(PlaceWords.of(place))).isEqualTo(place);
        }
    }

    @Test
    void anUnnamedGroupMayBeGoneTheNextTime() {
        assertThat(PlaceWords.parse(PlaceWords.of(new Place.Person(new ClusterId(5)))))
                .isEqualTo(new Place.People());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "settings", "person Anna", "month July", "person"})
    void whatIsNotUnderstoodIsAllPhotos(String words) {
        assertThat(PlaceWords.parse(words)).isEqualTo(Place.Photos.ALL);
    }
}
