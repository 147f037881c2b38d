package org.kith.app.window.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.photos.PhotosViewModel.State;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoOrder.By;
import org.kith.engine.model.photo.PhotoOrder.Grouping;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.photos.PhotoList;
import org.kith.engine.store.photos.PhotoList.Section;
import org.kith.engine.store.row.PhotoRow;

class PhotosViewModelTest {

    private static final Background SAME_THREAD = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });

    private final List<PhotoRow> library = new ArrayList<>();
    private boolean indexing;

    private final PhotosViewModel model = new PhotosViewModel(new Rows(), SAME_THREAD, () -> indexing);

    /** The photos of the list, in its order, a section a month. */
    private final class Rows implements PhotoBrowser {

        @Override
        public PhotoList list(PhotoFilter filter, PhotoOrder order) {
            List<PhotoRow> photos = library.stream()
                    .filter(photo -> filter.month() == null || filter.month().equals(YearMonth.from(photo.time())))
                    .sorted(
                            order.by() == By.OLDEST
                                    ? Comparator.comparing(PhotoRow::time)
                                    : Comparator.comparingInt(library::indexOf))
                    .toList();
            List<Section> sections = new ArrayList<>();
            for (int i = 0; i < photos.size(); i++) {
                YearMonth month = YearMonth.from(photos.get(i).time());
                Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
                if (last != null && month.equals(last.month())) {
                    sections.set(
                            sections.size() - 1,
                            new Section(null, month, null, null, null, last.first(), last.count() + 1));
                } else {
                    sections.add(new Section(null, month, null, null, null, i, 1));
                }
            }
            return new PhotoList(photos.stream().map(PhotoRow::id).toList(), sections);
        }

        @Override
        public List<PhotoRow> rows(List<PhotoId> photos) {
            return library.stream().filter(row -> photos.contains(row.id())).toList();
        }
    }

    private static PhotoRow photo(long id, String time) {
        return new PhotoRow(
                new PhotoId(id),
                Path.of("/p/" + id + ".jpg"),
                LocalDateTime.parse(time),
                false,
                19,
                4,
                3,
                PhotoStatus.INDEXED,
                null,
                0,
                false,
                0);
    }

    private void add(long... ids) {
        for (long id : ids) {
            library.add(photo(id, "2020-0" + (9 - id) + "-01T10:00"));
        }
    }

    @Test
    void anEmptyLibraryIsNotAnEmptyFolder() {
        model.show(PhotoFilter.ALL);
        assertThat(model.content().get().state()).isEqualTo(State.EMPTY_LIBRARY);
        model.show(PhotoFilter.of(YearMonth.of(2020, 1)));
        assertThat(model.content().get().state()).isEqualTo(State.NO_PHOTOS);
    }

    @Test
    void whatIsOnItsWayIsNotAskedTwice() {
        Deque<Runnable> work = new ArrayDeque<>();
        PhotosViewModel slow = new PhotosViewModel(
                new Rows(),
                new Background(work::add, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }),
                () -> false);
        add(1);
        slow.show(PhotoFilter.ALL);
        slow.show(PhotoFilter.ALL);
        work.remove().run();
        assertThat(work).isEmpty();
        assertThat(slow.content().get().photos()).hasSize(1);
    }

    @Test
    void whileFoldersAreLookedThroughPhotosAreComing() {
        model.show(PhotoFilter.ALL);
        indexing = true;
        model.indexingChanged();
        assertThat(model.content().get().state()).isEqualTo(State.COMING);
        add(1);
        model.libraryChanged(new LibraryChange(true, false, false));
        assertThat(model.content().get().state()).isEqualTo(State.PHOTOS);
    }

    @Test
    void photosOfAMonthAreOneSection() {
        library.add(photo(1, "2020-05-20T10:00"));
        library.add(photo(2, "2020-05-01T10:00"));
        library.add(photo(3, "2019-05-01T10:00"));
        model.show(PhotoFilter.ALL);
        assertThat(model.content().get().list().sections())
                .containsExactly(
                        new Section(null, YearMonth.of(2020, 5), null, null, null, 0, 2),
                        new Section(null, YearMonth.of(2019, 5), null, null, null, 2, 1));
    }

    @Test
    void photosAreSortedAnew() {
        add(1, 2);
        model.show(PhotoFilter.ALL);
        model.sort(new PhotoOrder(By.OLDEST, Grouping.MONTH));
        assertThat(model.content().get().photos()).containsExactly(new PhotoId(2), new PhotoId(1));
    }

    @Test
    void anAlbumStandsAsTheUserPutItUntilItIsSortedForItself() {
        add(1, 2);
        PhotoFilter album = PhotoFilter.of(new Album(new AlbumId(7), "Trip", null, null));
        model.show(album);
        assertThat(model.content().get().order()).isEqualTo(PhotoOrder.AS_PLACED);
        assertThat(model.ordered()).contains(new AlbumId(7));

        PhotoOrder byName = new PhotoOrder(By.NAME, Grouping.NONE);
        model.sort(byName);
        assertThat(model.content().get().order()).isEqualTo(byName);
        assertThat(model.ordered()).as("there is no place to put a photo").isEmpty();
        model.show(PhotoFilter.ALL);
        assertThat(model.content().get().order()).isEqualTo(PhotoOrder.TIMELINE);
        model.show(album);
        assertThat(model.content().get().order()).isEqualTo(byName);
    }

    @Test
    void whatIsKnownOfPhotosIsAskedAgainThoughTheyAreTheSame() {
        add(1);
        model.show(PhotoFilter.ALL);
        List<Boolean> favourite = new ArrayList<>();
        model.rows().request(0, row -> favourite.add(row.favourite()));
        PhotoRow row = library.get(0);
        library.set(
                0,
                new PhotoRow(
                        row.id(),
                        row.path(),
                        row.time(),
                        false,
                        19,
                        row.widthPx(),
                        row.heightPx(),
                        PhotoStatus.INDEXED,
                        null,
                        0,
                        true,
                        0));
        model.libraryChanged(new LibraryChange(true, false, false));
        model.rows().request(0, again -> favourite.add(again.favourite()));
        assertThat(favourite).containsExactly(false, true);
    }

    @Test
    void peopleThatChangeLeaveThePhotosAsTheyAre() {
        add(1);
        model.show(PhotoFilter.ALL);
        add(2);
        model.libraryChanged(new LibraryChange(false, true, false));
        assertThat(model.content().get().photos()).hasSize(1);
    }

    @Test
    void oneGoesThroughAllPhotosOrThroughThoseSelected() {
        add(1, 2, 3);
        model.show(PhotoFilter.ALL);
        assertThat(model.among(new PhotoId(2))).hasSize(3);
        model.selection().select(0);
        model.selection().extendTo(1);
        assertThat(model.among(new PhotoId(2))).containsExactly(new PhotoId(1), new PhotoId(2));
        assertThat(model.among(new PhotoId(3))).hasSize(3);
    }
}
