package org.kith.app.window.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.app.window.duplicates.DuplicatesViewModel.Shown;
import org.kith.app.window.duplicates.DuplicatesViewModel.State;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.engine.duplicates.DuplicateStack.Kind;
import org.kith.engine.duplicates.DuplicateStack.Member;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.store.row.PhotoRow;

class DuplicatesViewModelTest {

    private static final LibraryChange PHOTOS_CAME = new LibraryChange(true, false, false);

    private final List<Stack> stacks = new ArrayList<>();
    private int asked;
    private boolean indexing;
    private final DuplicatesViewModel model = new DuplicatesViewModel(
            () -> {
                asked++;
                return List.copyOf(stacks);
            },
            new Background(Runnable::run, Runnable::run, failure -> {
                throw new AssertionError(failure);
            }),
            () -> indexing);

    private static Copy copy(long id, boolean same, boolean best) {
        PhotoRow row = new PhotoRow(
                new PhotoId(id),
                Path.of("/photos/" + id + ".jpg"),
                LocalDateTime.of(2019, 5, 1, 12, 0),
                false,
                19,
                4000,
                3000,
                PhotoStatus.INDEXED,
                null,
                0,
                false,
                0);
        return Copy.of(row, new Member(row.id(), 12_000_000, 1000, 1, false, same), best);
    }

    private static List<PhotoId> ids(long... ids) {
        return Arrays.stream(ids).mapToObj(PhotoId::new).toList();
    }

    /** 1 and 2 are the same; of 3, 4 and 5 the last one is the same as the first. */
    private void twoStacks() {
        stacks.add(new Stack(Kind.SAME, List.of(copy(1, true, true), copy(2, true, false))));
        stacks.add(new Stack(Kind.BURST, List.of(copy(3, true, true), copy(4, false, false), copy(5, true, false))));
    }

    private State state() {
        return model.content().get().state();
    }

    @Test
    void nothingIsAskedBeforeThePageIsSeenNorAfterItWasLeft() {
        twoStacks();
        model.libraryChanged(PHOTOS_CAME);
        assertThat(asked).isZero();
        assertThat(state()).isEqualTo(State.ASKING);

        model.open();
        model.libraryChanged(PHOTOS_CAME);
        assertThat(asked).isEqualTo(2);
        assertThat(model.content().get().photos()).isEqualTo(5);

        model.leave();
        model.libraryChanged(PHOTOS_CAME);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatIsTheBestAndWhatIsItsCopyIsMarked() {
        twoStacks();

        assertThat(stacks.get(1).copies())
                .extracting(Copy::mark)
                .containsExactly(Copy.Mark.BEST, Copy.Mark.NONE, Copy.Mark.IDENTICAL);
    }

    @Test
    void identicalAndSimilarStacksAreShownApart() {
        twoStacks();
        model.open();

        model.show(Shown.IDENTICAL);
        assertThat(model.content().get().stacks()).containsExactly(stacks.get(0));
        model.show(Shown.SIMILAR);
        assertThat(model.content().get().stacks()).containsExactly(stacks.get(1));
        assertThat(model.stackOf(new PhotoId(1))).as("not shown").isEmpty();
    }

    @Test
    void allButTheBestOfWhatIsShownAreSelected() {
        twoStacks();
        model.open();
        model.selectOthers();
        assertThat(model.selected()).containsExactlyElementsOf(ids(2, 4, 5));

        model.show(Shown.SIMILAR);
        model.selectOthers();
        assertThat(model.selected()).containsExactlyElementsOf(ids(4, 5));
    }

    @Test
    void thatThereAreNoneIsNotSaidForGoodWhilePhotosAreRead() {
        indexing = true;
        model.open();
        assertThat(state()).isEqualTo(State.NONE_YET);

        indexing = false;
        model.indexingChanged();
        assertThat(state()).isEqualTo(State.NONE);

        stacks.add(new Stack(Kind.SAME, List.of(copy(1, true, true), copy(2, true, false))));
        model.libraryChanged(PHOTOS_CAME);
        assertThat(state()).isEqualTo(State.STACKS);
        model.show(Shown.SIMILAR);
        assertThat(state()).isEqualTo(State.NONE_SUCH);
    }
}
