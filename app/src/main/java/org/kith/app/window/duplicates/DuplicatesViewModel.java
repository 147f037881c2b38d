package org.kith.app.window.duplicates;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Refresh;
import org.kith.app.window.tiles.TileSelection;
import org.kith.engine.model.PhotoId;

/** Photos that are there more than once, and which of them are selected. FX thread only. */
final class DuplicatesViewModel {

    private final BooleanSupplier indexing;
    private final TileSelection<PhotoId> selection = new TileSelection<>();
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(new Content(State.ASKING, Shown.ALL, List.of()));
    private final Refresh<List<Stack>> refresh;
    private List<Stack> found = List.of();
    private boolean answered;
    private boolean open;

    /** Which stacks are shown. */
    enum Shown {
        ALL,
        /** One picture again and again. */
        IDENTICAL,
        /** Other sizes and changes of one picture, and bursts. */
        SIMILAR;

        private boolean lets(Stack stack) {
            return this == ALL || stack.isIdentical() == (this == IDENTICAL);
        }
    }

    /** What takes the place of the stacks, or nothing. */
    enum State {
        /** Not known yet. */
        ASKING,
        /** None so far: photos are being read. */
        NONE_YET,
        NONE,
        /** None of those that are to be shown. */
        NONE_SUCH,
        STACKS
    }

    /** What the page shows. */
    record Content(State state, Shown shown, List<Stack> stacks) {

        int photos() {
            return stacks.stream().mapToInt(stack -> stack.copies().size()).sum();
        }
    }

    /**
     * Nothing is asked before {@link #open}: all photos are compared for it.
     *
     * @param duplicates asked off the FX thread
     * @param indexing whether photos are being read
     */
    DuplicatesViewModel(Supplier<List<Stack>> duplicates, Background background, BooleanSupplier indexing) {
        this.indexing = indexing;
        this.refresh = new Refresh<>(background, duplicates, this::answer);
    }

    ReadOnlyObjectProperty<Content> content() {
        return content.getReadOnlyProperty();
    }

    TileSelection<PhotoId> selection() {
        return selection;
    }

    /** In the order in which they were selected. */
    List<PhotoId> selected() {
        return List.copyOf(selection.selected().get());
    }

    /** The page is seen from now on. */
    void open() {
        open = true;
        refresh.request();
    }

    void leave() {
        open = false;
    }

    void libraryChanged(LibraryChange change) {
        if (open && change.photos()) {
            refresh.libraryChanged();
        }
    }

    /** Reading photos has begun or ended: that there are none means something else now. */
    void indexingChanged() {
        publish(content.get().shown());
    }

    void show(Shown wanted) {
        publish(wanted);
    }

    private void answer(List<Stack> stacks) {
        answered = true;
        found = stacks;
        publish(content.get().shown());
    }

    private void publish(Shown shown) {
        List<Stack> stacks = found.stream().filter(shown::lets).toList();
        content.set(new Content(state(stacks), shown, stacks));
    }

    private State state(List<Stack> stacks) {
        if (!stacks.isEmpty()) {
            return State.STACKS;
        }
        if (!answered) {
            return State.ASKING;
        }
        if (!found.isEmpty()) {
            return State.NONE_SUCH;
        }
        return indexing.getAsBoolean() ? State.NONE_YET : State.NONE;
    }

    /** The one that is shown with this photo. */
    Optional<Stack> stackOf(PhotoId photo) {
        return content.get().stacks().stream()
                .filter(stack -> stack.photos().contains(photo))
                .findFirst();
    }

    /** Of every stack that is shown all but the best. */
    void selectOthers() {
        selection.selectOnly(content.get().stacks().stream()
                .flatMap(stack -> stack.others().stream())
                .toList());
    }
}
