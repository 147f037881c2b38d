package org.kith.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.history.History;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.people.People;
import org.kith.engine.photos.Albums;
import org.kith.engine.photos.Photos;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.photos.TrashedPhoto;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.trash.SystemTrash;
import org.kith.engine.trash.TestTrash;

/** What the user said of photos goes from library to library, and out of one with a folder and back. */
class PhotoExchangeTest {

    private static final Label SEA = new Label("바다");
    private static final Label TRIP = new Label("Trip");

    private TestLibrary there;
    private TestLibrary here;
    private Path file;
    private SystemTrash trash;

    @BeforeEach
    void openLibraries(@TempDir Path temporary) {
        file = temporary.resolve("words.kith");
        trash = TestTrash.in(temporary.resolve("trash"));
        there = new TestLibrary(temporary.resolve("there"));
        here = new TestLibrary(temporary.resolve("here"));
        here.save("only here.jpg"); // so that numbers differ
        new Albums(here.database(), () -> {})
                .add(new Label("Only here"), List.of())
                .join();
        for (TestLibrary library : List.of(there, here)) {
            for (int i = 0; i < 4; i++) {
                library.save(i + ".jpg");
            }
        }
    }

    @AfterEach
    void closeLibraries() {
        there.close();
        here.close();
    }

    private Photos photos(TestLibrary library) {
        return new Photos(library.database(), trash, () -> {});
    }

    private static Albums albums(TestLibrary library) {
        return new Albums(library.database(), () -> {});
    }

    private static PhotoId photo(TestLibrary library, int number) {
        return library
                .list(stores -> stores.gallery().find(PhotoQuery.of(new PhotoCondition.FileName(number + ".jpg"))))
                .stream()
                .map(PhotoRow::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<PhotoId> photos(TestLibrary library, int... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> photo(library, number)).toList();
    }

    private Imported takeOver() {
        new Exchange(there.database(), () -> {}).exportTo(file);
        return new Exchange(here.database(), () -> {}).importFrom(file);
    }

    private PhotoNote note(TestLibrary library, int number) {
        return photos(library).note(photo(library, number));
    }

    private List<String> tags(TestLibrary library, int number) {
        PhotoId photo = photo(library, number);
        return photos(library).tags(List.of(photo)).getOrDefault(photo, List.of());
    }

    private static List<@Nullable String> present(TestLibrary library, int number) {
        List<@Nullable String> names = new ArrayList<>();
        new People(library.database()).presentOn(photo(library, number)).forEach(person -> names.add(person.name()));
        return names;
    }

    /** One of everything that can be said. */
    private void say(TestLibrary library) {
        Photos photos = photos(library);
        photos.setFavourite(photos(library, 0), true).join();
        photos.rate(photos(library, 0, 1), 4).join();
        photos.caption(photos(library, 0), "At sea").join();
        photos.setTaken(photos(library, 1), TakenTime.parse("1965-06")).join();
        photos.turn(photos(library, 1), 1).join();
        photos.tag(photos(library, 0, 2), SEA).join();
        AlbumId trip = albums(library).add(TRIP, photos(library, 2, 0)).join().result();
        albums(library).setCover(trip, photo(library, 0)).join();
        PersonId anna = library.person("Anna");
        library.is(library.face("anna.jpg", 0.5), anna);
        new People(library.database())
                .present(photos(library, 3), new PersonName("Grandmother"))
                .join();
        albums(library)
                .keep(
                        new Label("Best of Anna's trip"),
                        PhotoQuery.of(
                                new PhotoCondition.Shows(Role.ALL, List.of(anna)),
                                new PhotoCondition.InAlbum(trip),
                                new PhotoCondition.Rated(new CountRange(3, 5))))
                .join();
    }

    private static List<Integer> numbers(TestLibrary library, AlbumId album) {
        return albums(library).photos(album).stream()
                .map(id -> library.find(stores -> stores.gallery().photo(id)).orElseThrow())
                .map(row -> Integer.valueOf(row.path().getFileName().toString().substring(0, 1)))
                .toList();
    }

    @Test
    void allThatWasSaidIsSaidInAnotherLibrary() {
        say(there);
        here.face("anna.jpg", 0.5);

        Imported imported = takeOver();

        assertThat(imported.photos()).isEqualTo(4);
        assertThat(imported.photoConflicts()).isEmpty();
        assertThat(imported.waitingPhotos()).isZero();
        assertThat(imported.complete()).isTrue();
        for (int i = 0; i < 4; i++) {
            assertThat(note(here, i)).isEqualTo(note(there, i));
            assertThat(tags(here, i)).isEqualTo(tags(there, i));
            assertThat(present(here, i)).isEqualTo(present(there, i));
        }
        Album trip = albums(here).named("Trip");
        assertThat(numbers(here, trip.id())).containsExactly(2, 0);
        assertThat(trip.cover()).isEqualTo(photo(here, 0));
        PersonId anna = here.read(stores -> stores.people().all()).get(0).id();
        assertThat(albums(here).named("Best of Anna's trip").search())
                .isEqualTo(PhotoQuery.of(
                        new PhotoCondition.Shows(Role.ALL, List.of(anna)),
                        new PhotoCondition.InAlbum(trip.id()),
                        new PhotoCondition.Rated(new CountRange(3, 5))));
    }

    @Test
    void importingTwiceChangesNothingAndOnceIsOneActThatIsUndone() {
        say(there);
        here.face("anna.jpg", 0.5);
        takeOver();

        Imported again = takeOver();
        assertThat(again.changed()).isFalse();
        assertThat(again.photos()).isZero();
        assertThat(again.photoConflicts()).isEmpty();

        new History(here.database(), trash, () -> {}).undo().join();
        assertThat(note(here, 0)).isEqualTo(PhotoNote.NONE);
        assertThat(tags(here, 2)).isEmpty();
        assertThat(present(here, 3)).isEmpty();
        assertThat(albums(here).all()).extracting(Album::name).containsExactly("Only here");
    }

    @Test
    void whatWasSaidHereStaysAndWhatWasNotComesToIt() {
        say(there);
        photos(here).rate(photos(here, 0), 2).join();
        photos(here).turn(photos(here, 1), 1).join();
        photos(here).tag(photos(here, 0), new Label("Own")).join();
        albums(here).add(new Label("trip"), photos(here, 3)).join();
        albums(here)
                .keep(new Label("Best of Anna's trip"), PhotoQuery.of(new PhotoCondition.Favourite()))
                .join();

        Imported imported = takeOver();

        assertThat(imported.photoConflicts())
                .containsExactly(Samples.ROOT.resolve("0.jpg").toString(), "Best of Anna's trip");
        assertThat(note(here, 0)).isEqualTo(new PhotoNote(true, 2, "At sea", null, 0, false));
        assertThat(tags(here, 0)).containsExactly("Own", "바다");
        assertThat(numbers(here, albums(here).named("Trip").id())).containsExactly(3, 2, 0);
    }

    @Test
    void aPhotoThatIsNotHereWaits() {
        PhotoId late = there.save("late.jpg");
        photos(there).rate(List.of(late), 5).join();
        albums(there).add(TRIP, List.of(late, photo(there, 0))).join();

        Imported first = takeOver();
        assertThat(first.waitingPhotos()).isEqualTo(1);
        assertThat(first.complete()).isFalse();
        assertThat(numbers(here, albums(here).named("Trip").id())).containsExactly(0);

        PhotoId here5 = here.save("late.jpg");
        assertThat(takeOver().complete()).isTrue();
        assertThat(photos(here).note(here5).rating()).isEqualTo(5);
        assertThat(albums(here).photos(albums(here).named("Trip").id())).containsExactly(photo(here, 0), here5);
    }

    @Test
    void whatIsInTheTrashThereIsNotThrownAwayHere() {
        PhotoId three = photo(there, 3);
        there.change(stores -> stores.photos().markMissing(three));
        there.change(
                stores -> stores.trash().add(new TrashedPhoto(three, Samples.ROOT.resolve("3.jpg"), "/bin/3.jpg")));

        assertThat(takeOver().changed()).isFalse();
        assertThat(photo(here, 3)).isNotNull();
    }

    @Test
    void whatWasSaidLeavesWithAFolderAndComesBackWithIt() {
        say(there);
        FolderId root = there.root();
        AlbumId trip = albums(there).named("Trip").id();
        List<PhotoNote> notes = List.of(note(there, 0), note(there, 1));
        PhotoId first = photo(there, 0);
        PhotoId fourth = photo(there, 3);
        assertThat(present(there, 3)).containsExactly("Grandmother");

        there.write(stores -> stores.folders().remove(root));
        assertThat(albums(there).photos(trip)).isEmpty();
        assertThat(photos(there).tags()).isEmpty();
        assertThat(there.list(stores -> stores.presence().of(List.of(fourth)))).isEmpty();
        assertThat(photos(there).note(first)).isEqualTo(PhotoNote.NONE);
        assertThat(there.list(stores -> stores.gallery().find(PhotoQuery.of(new PhotoCondition.Text("sea")))))
                .isEmpty();

        there.write(stores -> stores.folders().putBack(root));
        assertThat(List.of(note(there, 0), note(there, 1))).isEqualTo(notes);
        assertThat(tags(there, 0)).containsExactly("바다");
        assertThat(present(there, 3)).containsExactly("Grandmother");
        assertThat(numbers(there, trip)).containsExactly(2, 0);
        assertThat(there.find(stores -> stores.gallery().photo(photo(there, 1)))
                        .orElseThrow()
                        .time()
                        .getYear())
                .isEqualTo(1965);
        for (String text : List.of("at sea", "바다")) {
            assertThat(there.list(stores -> stores.gallery().find(PhotoQuery.of(new PhotoCondition.Text(text)))))
                    .as(text)
                    .extracting(PhotoRow::id)
                    .contains(first);
        }
    }
}
