package org.kith.app.window.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.photos.PhotosViewModel.State;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.store.row.PhotoRow;

class PhotosViewModelTest {

    private static final Background SAME_THREAD = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });

    private final List<PhotoRow> library = new ArrayList<>();
    private boolean indexing;

    private final PhotosViewModel model = new PhotosViewModel(
            filter -> library.stream()
                    .filter(photo -> filter.month() == null || filter.month().equals(YearMonth.from(photo.time())))
                    .toList(),
            SAME_THREAD,
            () -> indexing);

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
                filter -> List.copyOf(library),
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
        assertThat(model.content().get().sections())
                .containsExactly(
                        new GridSection(YearMonth.of(2020, 5), 0, 2), new GridSection(YearMonth.of(2019, 5), 2, 1));
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
