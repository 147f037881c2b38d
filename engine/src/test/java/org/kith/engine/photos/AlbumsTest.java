package org.kith.engine.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.history.History;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.people.People;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.photos.Album;
import org.kith.engine.trash.TestTrash;

class AlbumsTest {

    private static final Label TRIP = new Label("Trip");

    private TestLibrary library;
    private Albums albums;
    private History history;
    private final List<PhotoId> photos = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path folder) {
        library = new TestLibrary(folder.resolve("library"));
        albums = new Albums(library.database(), () -> {});
        history = new History(library.database(), TestTrash.in(folder.resolve("trash")), () -> {});
        for (int i = 0; i < 5; i++) {
            photos.add(library.save(i + ".jpg"));
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    private PhotoId photo(int number) {
        return photos.get(number);
    }

    private List<PhotoId> photos(Integer... numbers) {
        return List.of(numbers).stream().map(photos::get).toList();
    }

    /** Their numbers, in the order of the user. */
    private List<Integer> in(AlbumId album) {
        return albums.photos(album).stream().map(photos::indexOf).toList();
    }

    private AlbumId trip(Integer... numbers) {
        return albums.add(TRIP, photos(numbers)).join().result();
    }

    private PhotoQuery search(AlbumId album) {
        return Objects.requireNonNull(albums.album(album).orElseThrow().search());
    }

    @Test
    void photosStandAsTheyWerePutIntoItAndThoseInItStay() {
        AlbumId trip = trip(3, 1);
        assertThat(albums.addPhotos(trip, photos(1, 0, 4)).join().act().photos())
                .isEqualTo(2);

        assertThat(in(trip)).containsExactly(3, 1, 0, 4);
        assertThat(library.<List<PhotoId>>read(stores -> stores.gallery()
                        .list(
                                PhotoQuery.of(new PhotoCondition.InAlbum(trip)),
                                new PhotoOrder(PhotoOrder.By.PLACED, PhotoOrder.Grouping.NONE))
                        .ids()))
                .containsExactlyElementsOf(photos(3, 1, 0, 4));
        history.undo().join();
        assertThat(in(trip)).containsExactly(3, 1);
    }

    @Test
    void photosMoveBeforeAnotherOneTogether() {
        AlbumId trip = trip(0, 1, 2, 3, 4);

        albums.move(trip, photos(4, 1), photo(0)).join();
        assertThat(in(trip)).containsExactly(4, 1, 0, 2, 3);

        albums.move(trip, photos(4), null).join();
        assertThat(in(trip)).containsExactly(1, 0, 2, 3, 4);

        history.undo().join();
        history.undo().join();
        assertThat(in(trip)).containsExactly(0, 1, 2, 3, 4);
        history.redo().join();
        assertThat(in(trip)).containsExactly(4, 1, 0, 2, 3);
    }

    @Test
    void anAlbumIsShownByItsFirstPhotoOrTheOneThatWasChosen() {
        AlbumId trip = trip(3, 1);
        albums.add(new Label("Empty"), List.of()).join();
        assertThat(albums.covers()).isEqualTo(Map.of(trip, photo(3)));

        albums.setCover(trip, photo(1)).join();
        assertThat(albums.covers()).isEqualTo(Map.of(trip, photo(1)));
        library.change(stores -> stores.photos().markMissing(photo(1)));
        assertThat(albums.covers()).as("it is gone").isEqualTo(Map.of(trip, photo(3)));

        history.undo().join();
        assertThat(albums.album(trip).orElseThrow().cover()).isNull();
    }

    @Test
    void photosDroppedOnOneOfThemselvesStayTogetherWhereThatWas() {
        AlbumId trip = trip(0, 1, 2, 3, 4);

        assertThat(albums.move(trip, photos(1), photo(1)).join().entry()).isEmpty();
        assertThat(in(trip)).containsExactly(0, 1, 2, 3, 4);

        albums.move(trip, photos(1, 3), photo(3)).join();
        assertThat(in(trip)).containsExactly(0, 2, 1, 3, 4);
    }

    @Test
    void anAlbumTakenAwayComesBackWithOrderAndCover() {
        AlbumId trip = trip(2, 0, 1);
        albums.setCover(trip, photo(0)).join();

        albums.remove(trip).join();
        assertThat(albums.all()).isEmpty();
        assertThat(library.<Integer>read(stores -> stores.gallery().countKnown(photos)))
                .isEqualTo(5);

        history.undo().join();
        assertThat(albums.all()).containsExactly(new Album(trip, "Trip", photo(0), null));
        assertThat(in(trip)).containsExactly(2, 0, 1);
    }

    @Test
    void namesAreOneAlbumsEach() {
        AlbumId trip = trip(0);

        assertThatThrownBy(() -> albums.add(new Label("TRIP"), List.of()).join())
                .hasCauseInstanceOf(EngineException.class)
                .hasMessageContaining("“Trip”");
        AlbumId other = albums.add(new Label("Other"), List.of()).join().result();
        assertThatThrownBy(() -> albums.rename(other, TRIP).join()).hasCauseInstanceOf(EngineException.class);

        albums.rename(trip, new Label("trip")).join();
        assertThat(albums.named("Trip").name()).isEqualTo("trip");
        assertThatThrownBy(() -> albums.named("Nowhere")).isInstanceOf(EngineException.class);
    }

    @Test
    void aKeptSearchTakesNoPhotosAndAnAlbumNoSearch() {
        PhotoQuery favourites = PhotoQuery.of(new PhotoCondition.Favourite());
        AlbumId kept = albums.keep(new Label("Best"), favourites).join().result();
        AlbumId trip = trip(0);

        assertThatThrownBy(() -> albums.addPhotos(kept, photos(0)).join()).hasCauseInstanceOf(EngineException.class);
        assertThatThrownBy(() -> albums.move(kept, photos(0), null).join()).hasCauseInstanceOf(EngineException.class);
        assertThatThrownBy(() -> albums.setSearch(trip, favourites).join()).hasCauseInstanceOf(EngineException.class);
        assertThatThrownBy(() -> albums.rename(new AlbumId(99), TRIP).join()).hasCauseInstanceOf(EngineException.class);
        assertThatThrownBy(
                        () -> albums.addPhotos(trip, List.of(new PhotoId(99))).join())
                .hasCauseInstanceOf(EngineException.class);
        assertThat(history.newest(10)).hasSize(2);
    }

    @Test
    void aKeptSearchIsChangedAndItsPeopleWithIt() {
        PersonId anna = library.person("Anna");
        PersonId ben = library.person("Ben");
        PhotoQuery first = PhotoQuery.of(
                new PhotoCondition.Shows(Role.ALL, List.of(anna, ben)), new PhotoCondition.Rated(new CountRange(3, 5)));
        PhotoQuery second = PhotoQuery.of(new PhotoCondition.Shows(Role.NONE, List.of(ben)));
        AlbumId kept = albums.keep(new Label("Us"), first).join().result();
        assertThat(search(kept)).isEqualTo(first);

        albums.setSearch(kept, second).join();
        assertThat(search(kept)).isEqualTo(second);
        history.undo().join();
        assertThat(search(kept)).isEqualTo(first);
    }

    @Test
    void whoIsMergedIsLookedForAsWhoTheyAreNow() {
        PersonId anna = library.person("Anna");
        PersonId anni = library.person("Anni");
        library.is(library.face("a.jpg", 0.5), anna);
        library.is(library.face("b.jpg", 0.5), anni);
        AlbumId kept = albums.keep(
                        new Label("Both"),
                        PhotoQuery.of(
                                new PhotoCondition.Shows(Role.ALL, List.of(anna, anni)),
                                new PhotoCondition.Shows(Role.ANY, List.of(anni))))
                .join()
                .result();
        PhotoQuery before = search(kept);

        new People(library.database()).merge(List.of(anna, anni)).join();
        PersonId one = library.read(stores -> stores.people().all()).get(0).id();

        assertThat(search(kept))
                .isEqualTo(PhotoQuery.of(
                        new PhotoCondition.Shows(Role.ALL, List.of(one)),
                        new PhotoCondition.Shows(Role.ANY, List.of(one))));
        assertThat(library.list(stores -> stores.gallery().find(search(kept)))).hasSize(2);
        history.undo().join();
        assertThat(search(kept)).isEqualTo(before);
    }

    @Test
    void whoIsForgottenIsNotLookedForAnyMore() {
        PersonId anna = library.person("Anna");
        library.is(library.face("a.jpg", 0.5), anna);
        AlbumId kept = albums.keep(
                        new Label("Her"),
                        PhotoQuery.of(
                                new PhotoCondition.Shows(Role.ALL, List.of(anna)), new PhotoCondition.Favourite()))
                .join()
                .result();

        new People(library.database()).forget(anna);

        assertThat(search(kept)).isEqualTo(PhotoQuery.of(new PhotoCondition.Favourite()));
    }
}
