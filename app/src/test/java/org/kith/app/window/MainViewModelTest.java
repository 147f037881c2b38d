package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;

class MainViewModelTest {

    private final List<List<Path>> indexed = new ArrayList<>();
    private final MainViewModel model = new MainViewModel(Place.Photos.ALL, indexed::add);

    @Test
    void backLeadsToWhereTheWindowWasBefore() {
        model.open(new Place.People());
        model.open(new Place.Settings());
        model.back();
        assertThat(model.place().get()).isEqualTo(new Place.People());
        model.back();
        assertThat(model.place().get()).isEqualTo(Place.Photos.ALL);
        assertThat(model.canGoBack().get()).isFalse();
        model.back();
        assertThat(model.place().get()).isEqualTo(Place.Photos.ALL);
    }

    @Test
    void aPhotoBelongsToWhereOneCameFromAndAPersonToPeople() {
        Place.Photos album = new Place.Photos(PhotoFilter.in(Path.of("/photos")));
        model.open(album);
        model.open(new Place.Photo(new PhotoId(1), List.of(new PhotoId(1))));
        assertThat(model.section()).isEqualTo(album);

        model.open(new Place.Person(new PersonId(1)));
        assertThat(model.section()).isEqualTo(new Place.People());
        model.open(new Place.Review());
        assertThat(model.section()).isEqualTo(new Place.People());
        model.open(new Place.Photo(new PhotoId(2), List.of(new PhotoId(2))));
        assertThat(model.section()).isEqualTo(new Place.People());

        model.back();
        model.back();
        model.back();
        assertThat(model.section()).isEqualTo(album);
    }

    @Test
    void openingThePageThatIsOpenIsNoStep() {
        model.open(Place.Photos.ALL);
        assertThat(model.canGoBack().get()).isFalse();
    }

    @Test
    void whatIsAddedIsIndexedAndSeen() {
        model.open(new Place.Settings());
        model.add(List.of(new File("/a/photos"), new File("/a/photo.jpg")));
        assertThat(indexed).containsExactly(List.of(Path.of("/a/photos"), Path.of("/a/photo.jpg")));
        assertThat(model.place().get()).isEqualTo(Place.Photos.ALL);
    }
}
