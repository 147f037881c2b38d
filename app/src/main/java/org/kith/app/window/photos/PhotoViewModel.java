package org.kith.app.window.photos;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

/**
 * One photo of several: its thumbnail at once, then the picture in full, and the faces on it. What is asked for a photo that
 * has been left is not waited for. FX thread only.
 */
public final class PhotoViewModel {

    /** More than most screens have: sharp when it fills one, decoded in the time of a blink. */
    static final int SCREEN_SIDE_PX = 2560;

    /** When zoomed in. A picture this wide takes 100 MB. */
    static final int FULL_SIDE_PX = 6144;

    private final PhotoSource source;
    private final PictureCache<PhotoId> thumbnails;
    private final Background background;
    private final Consumer<List<FaceId>> ignore;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<PhotoFace>> faces = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty namesShown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper blurred = new ReadOnlyBooleanWrapper();
    private List<PhotoId> among = List.of();
    private int index;
    private volatile @Nullable PhotoId wanted;
    private int requestedSidePx;
    private boolean unreadable;
    private Runnable forget = () -> {};
    private Runnable forgetNeighbours = () -> {};

    /**
     * The photo on the page.
     *
     * @param position from 1
     * @param of how many there are to go through
     */
    public record Shown(PhotoRow photo, int position, int of) {}

    /**
     * Shows nothing until {@link #open}.
     *
     * @param ignore puts faces aside that nobody wants to know; may take its time
     */
    public PhotoViewModel(
            PhotoSource source,
            PictureCache<PhotoId> thumbnails,
            Background background,
            Consumer<List<FaceId>> ignore) {
        this.ignore = ignore;
        this.source = source;
        this.thumbnails = thumbnails;
        this.background = background;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The best picture of it there is by now; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Image> image() {
        return image.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<PhotoFace>> faces() {
        return faces.getReadOnlyProperty();
    }

    /** Whether every face has its box, not only the one pointed at. */
    BooleanProperty namesShown() {
        return namesShown;
    }

    /** Whether somebody on the photo is known. */
    boolean knowsSomebody() {
        return faces.get().size() > strangers().size();
    }

    /** Faces of nobody the user knows, by his word or the machine's. */
    List<FaceId> strangers() {
        return faces.get().stream()
                .filter(face -> face.person() == null)
                .map(PhotoFace::id)
                .toList();
    }

    /** Nobody asks about the strangers of this photo any more. */
    void ignoreStrangers() {
        List<FaceId> strangers = strangers();
        if (!strangers.isEmpty()) {
            faces.set(faces.get().stream().filter(face -> face.person() != null).toList());
            ignore.accept(strangers);
        }
    }

    /** Whether a thumbnail stands in for the picture, which is on its way. */
    ReadOnlyBooleanProperty blurred() {
        return blurred.getReadOnlyProperty();
    }

    public void open(Place.Photo place) {
        among = place.among();
        index = Math.max(0, among.indexOf(place.photo()));
        load(place.photo());
    }

    void next() {
        go(index + 1);
    }

    void previous() {
        go(index - 1);
    }

    boolean hasNext() {
        return index < among.size() - 1;
    }

    boolean hasPrevious() {
        return index > 0;
    }

    private void go(int to) {
        if (to >= 0 && to < among.size()) {
            index = to;
            load(among.get(to));
        }
    }

    private void load(PhotoId photo) {
        forget.run();
        wanted = photo;
        requestedSidePx = 0;
        unreadable = false;
        image.set(thumbnails.inMemory(photo).orElse(null));
        faces.set(List.of());
        background.run(() -> ifWanted(photo, () -> source.photo(photo)), row -> {
            if (photo.equals(wanted)) {
                shown.set(row.map(found -> new Shown(found, index + 1, among.size())));
            }
        });
        forget = thumbnails.request(photo, thumbnail -> {
            if (image.get() == null) {
                image.set(thumbnail);
            }
        });
        blurred.set(true);
        loadPicture(photo, SCREEN_SIDE_PX); // before all that is not seen at once
        loadFaces(photo);
        prefetchNeighbours();
    }

    /** So that something is seen at once when one turns to them. */
    private void prefetchNeighbours() {
        forgetNeighbours.run();
        Runnable next = hasNext() ? thumbnails.prefetch(among.get(index + 1)) : () -> {};
        Runnable previous = hasPrevious() ? thumbnails.prefetch(among.get(index - 1)) : () -> {};
        forgetNeighbours = () -> {
            next.run();
            previous.run();
        };
    }

    private void loadFaces(PhotoId photo) {
        background.run(() -> ifWanted(photo, () -> Optional.of(source.faces(photo))), found -> {
            if (photo.equals(wanted)) {
                faces.set(found.orElse(List.of()));
            }
        });
    }

    private void loadPicture(PhotoId photo, int maxSidePx) {
        requestedSidePx = maxSidePx;
        background.run(() -> ifWanted(photo, () -> source.picture(photo, maxSidePx)), picture -> {
            if (photo.equals(wanted) && picture.isPresent()) {
                forget.run(); // a thumbnail that comes later is no gain
                image.set(picture.get());
                blurred.set(false);
            } else if (photo.equals(wanted)) {
                unreadable = true;
                blurred.set(false);
            }
        });
    }

    private <T> Optional<T> ifWanted(PhotoId photo, Supplier<Optional<T>> query) {
        return photo.equals(wanted) ? query.get() : Optional.empty();
    }

    /** The picture on the screen is smaller than the place it fills: one with more pixels is fetched, if there is one. */
    void needMorePixels() {
        PhotoId photo = wanted;
        boolean hasMore = shown.get()
                .map(now -> Math.max(now.photo().widthPx(), now.photo().heightPx()) > SCREEN_SIDE_PX)
                .orElse(false);
        if (photo != null && hasMore && !unreadable && requestedSidePx == SCREEN_SIDE_PX) {
            loadPicture(photo, FULL_SIDE_PX);
        }
    }

    public void libraryChanged(LibraryChange change) {
        PhotoId photo = wanted;
        if (photo != null) {
            loadFaces(photo);
        }
    }

    /** The page is left: nothing is waited for, and the picture's memory is free. */
    void leave() {
        forget.run();
        forgetNeighbours.run();
        wanted = null;
        blurred.set(false);
        image.set(null);
        shown.set(Optional.empty());
        faces.set(List.of());
    }
}
