package org.kith.app.window.photos;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Refresh;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoRow;

/** The photos of the grid, newest first, and which of them are selected. FX thread only. */
public final class PhotosViewModel {

    private final Refresh<Answer> refresh;
    private final BooleanSupplier indexing;
    private final GridSelection selection = new GridSelection();
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.NONE);
    private volatile PhotoFilter filter = PhotoFilter.ALL; // read by the query, off the FX thread

    /** What takes the place of the grid, or nothing. */
    public enum State {
        /** Not known yet. */
        ASKING,
        /** Nothing was ever added. */
        EMPTY_LIBRARY,
        /** Added folders are looked through. */
        COMING,
        /** No photo fulfils the filter. */
        NO_PHOTOS,
        PHOTOS
    }

    /** What the grid shows. */
    record Content(PhotoFilter filter, State state, List<PhotoRow> photos, List<GridSection> sections) {

        static final Content NONE = new Content(PhotoFilter.ALL, State.ASKING, List.of(), List.of());
    }

    private record Answer(PhotoFilter filter, List<PhotoRow> photos, List<GridSection> sections) {}

    /**
     * Nothing is asked before the first {@link #show}.
     *
     * @param source of photos newest first; asked off the FX thread
     * @param indexing whether photos are being looked for
     */
    public PhotosViewModel(
            Function<PhotoFilter, List<PhotoRow>> source, Background background, BooleanSupplier indexing) {
        this.indexing = indexing;
        this.refresh = new Refresh<>(background, () -> ask(source), this::show);
    }

    private Answer ask(Function<PhotoFilter, List<PhotoRow>> source) {
        PhotoFilter asked = filter;
        List<PhotoRow> photos = source.apply(asked);
        return new Answer(asked, photos, GridSection.of(photos));
    }

    ReadOnlyObjectProperty<Content> content() {
        return content.getReadOnlyProperty();
    }

    GridSelection selection() {
        return selection;
    }

    /** From now on the photos of this filter. Whoever knows early that they will be shown may say so before the page is there. */
    public void show(PhotoFilter wanted) {
        if (!wanted.equals(filter)) {
            filter = wanted;
            selection.clear();
            if (!wanted.search()) { // while one types, what was found stays until there is something else
                publish(new Content(wanted, State.ASKING, List.of(), List.of()));
            }
        } else if (refresh.isRunning()) {
            return; // changes since then are told by libraryChanged
        }
        refresh.request();
    }

    public void libraryChanged(LibraryChange change) {
        if (change.photos()) {
            refresh.libraryChanged();
        }
    }

    /** Looking for photos has begun or ended: an empty grid says something else now. */
    public void indexingChanged() {
        Content now = content.get();
        if (now.photos().isEmpty() && now.state() != State.ASKING) {
            content.set(new Content(now.filter(), state(now.filter(), now.photos()), now.photos(), now.sections()));
        }
    }

    private void show(Answer answer) {
        if (answer.filter().equals(filter)) {
            publish(new Content(
                    answer.filter(), state(answer.filter(), answer.photos()), answer.photos(), answer.sections()));
        }
    }

    private State state(PhotoFilter shown, List<PhotoRow> photos) {
        if (!photos.isEmpty()) {
            return State.PHOTOS;
        }
        if (!shown.equals(PhotoFilter.ALL)) {
            return State.NO_PHOTOS;
        }
        return indexing.getAsBoolean() ? State.COMING : State.EMPTY_LIBRARY;
    }

    private void publish(Content next) {
        if (next.equals(content.get())) {
            return;
        }
        selection.follow(next.photos().stream().map(PhotoRow::id).toList());
        content.set(next);
    }

    /** Those the user goes through when opening a photo: the selected ones, if it is one of several. */
    List<PhotoId> among(PhotoId opened) {
        List<PhotoId> selected = selection.selected();
        return selected.size() > 1 && selected.contains(opened)
                ? selected
                : content.get().photos().stream().map(PhotoRow::id).toList();
    }
}
