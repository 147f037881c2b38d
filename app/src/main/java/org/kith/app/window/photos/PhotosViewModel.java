package org.kith.app.window.photos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Refresh;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoOrder.By;
import org.kith.engine.store.photos.PhotoList;

/** The photos of the grid, newest first, and which of them are selected. FX thread only. */
public final class PhotosViewModel {

    private final Refresh<Answer> refresh;
    private final BooleanSupplier indexing;
    private final GridSelection selection = new GridSelection();
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.NONE);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final RowCache rows;
    private @Nullable PhotoId first;
    private volatile PhotoFilter filter = PhotoFilter.ALL; // read by the query, off the FX thread
    /** What the user chose instead of the usual order, by that: an album is sorted for itself. */
    private final Map<PhotoOrder, PhotoOrder> orders = new ConcurrentHashMap<>(); // likewise

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
    record Content(PhotoFilter filter, PhotoOrder order, State state, PhotoList list) {

        static final Content NONE = new Content(PhotoFilter.ALL, PhotoOrder.TIMELINE, State.ASKING, PhotoList.NONE);

        List<PhotoId> photos() {
            return list.ids();
        }
    }

    private record Answer(PhotoFilter filter, PhotoOrder order, PhotoList list) {}

    /**
     * Nothing is asked before the first {@link #show}.
     *
     * @param browser asked off the FX thread
     * @param indexing whether photos are being looked for
     */
    public PhotosViewModel(PhotoBrowser browser, Background background, BooleanSupplier indexing) {
        this.indexing = indexing;
        this.rows = new RowCache(background, browser::rows);
        this.refresh = new Refresh<>(background, () -> ask(browser), this::show);
    }

    private Answer ask(PhotoBrowser browser) {
        PhotoFilter asked = filter;
        PhotoOrder in = order(asked);
        return new Answer(asked, in, browser.list(asked, in));
    }

    ReadOnlyObjectProperty<Content> content() {
        return content.getReadOnlyProperty();
    }

    GridSelection selection() {
        return selection;
    }

    RowCache rows() {
        return rows;
    }

    PhotoOrder order() {
        return order(filter);
    }

    private PhotoOrder order(PhotoFilter of) {
        return orders.getOrDefault(of.usualOrder(), of.usualOrder());
    }

    /** The album the user puts in order here; empty where something else is shown, or sorted otherwise. */
    Optional<AlbumId> ordered() {
        Content shown = content.get();
        return shown.filter().isPutTogether() && shown.order().by() == By.PLACED
                ? Optional.ofNullable(shown.filter().album())
                : Optional.empty();
    }

    /** Sorted and grouped like this from now on. */
    void sort(PhotoOrder wanted) {
        if (!wanted.equals(order())) {
            orders.put(filter.usualOrder(), wanted);
            refresh.request();
        }
    }

    /** Where the user was the last time: selected as soon as it is there, if nothing is until then. */
    public void selectFirst(PhotoId photo) {
        first = photo;
    }

    private void selectFirst() {
        PhotoId wanted = first;
        List<PhotoId> photos = content.get().photos();
        if (wanted == null || photos.isEmpty()) {
            return;
        }
        first = null;
        int at = photos.indexOf(wanted);
        if (at >= 0 && selection.current() < 0) {
            selection.select(at);
        }
    }

    /** From now on the photos of this filter. Whoever knows early that they will be shown may say so before the page is there. */
    public void show(PhotoFilter wanted) {
        if (!wanted.equals(filter)) {
            filter = wanted;
            selection.clear();
            if (!wanted.search()) { // while one types, what was found stays until there is something else
                publish(new Content(wanted, order(), State.ASKING, PhotoList.NONE));
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
            content.set(new Content(now.filter(), now.order(), state(now.filter(), now.photos()), now.list()));
        }
    }

    private void show(Answer answer) {
        if (answer.filter().equals(filter) && answer.order().equals(order())) {
            publish(new Content(
                    answer.filter(),
                    answer.order(),
                    state(answer.filter(), answer.list().ids()),
                    answer.list()));
        }
    }

    private State state(PhotoFilter shown, List<PhotoId> photos) {
        if (!photos.isEmpty()) {
            return State.PHOTOS;
        }
        boolean all = shown.equals(PhotoFilter.ALL);
        if (indexing.getAsBoolean() && (all || shown.folder() != null)) {
            return State.COMING;
        }
        return all ? State.EMPTY_LIBRARY : State.NO_PHOTOS;
    }

    /** What is known of the photos may have changed though they are the same: tiles in sight ask again. */
    private void publish(Content next) {
        rows.show(next.photos());
        if (!next.equals(content.get())) {
            selection.follow(next.photos());
            content.set(next);
            selectFirst();
        }
        changes.set(changes.get() + 1);
    }

    /** Grows with every answer, also where the photos are those of before. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Those the user goes through when opening a photo: the selected ones, if it is one of several. */
    List<PhotoId> among(@Nullable PhotoId opened) {
        List<PhotoId> selected = selection.selected();
        return selected.size() > 1 && opened != null && selected.contains(opened)
                ? selected
                : content.get().photos();
    }
}
