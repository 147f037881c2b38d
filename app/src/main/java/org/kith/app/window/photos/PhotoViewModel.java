package org.kith.app.window.photos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

/**
 * One photo of several: its thumbnail at once, then the picture in full, and the faces on it. What is asked for a photo that
 * has been left is not waited for. FX thread only.
 */
public final class PhotoViewModel {

    /** Before the page knows its size. More than most screens have, decoded in the time of a blink. */
    static final int SCREEN_SIDE_PX = 2560;

    /** Pictures are asked for in such steps: a window made a little larger needs no other. */
    private static final int SCREEN_STEP_PX = 640;

    /** A screen of 4K across, and of 5K about: three pictures of it take 130 MB. */
    private static final int LARGEST_SCREEN_PX = 3840;

    /** When zoomed in: 200 MB. Larger photos are shown with as many. */
    private static final double MOST_PIXELS = 50e6;

    private final PhotoSource source;
    private final PictureCache<PhotoId> thumbnails;
    private final Background background;
    private final FaceChanges changes;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<PhotoFace>> faces = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Person>> present = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty namesShown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<PhotoProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AheadPictures pictures;
    private final ReadOnlyBooleanWrapper blurred = new ReadOnlyBooleanWrapper();
    private List<PhotoId> among = List.of();
    private int index;
    private volatile @Nullable PhotoId wanted;
    private @Nullable FaceId drawn;
    private int direction = 1;
    private int screenSidePx = SCREEN_SIDE_PX;
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
     * @param changes what can be done with faces
     */
    public PhotoViewModel(
            PhotoSource source, PictureCache<PhotoId> thumbnails, Background background, FaceChanges changes) {
        this.changes = changes;
        this.source = source;
        this.thumbnails = thumbnails;
        this.background = background;
        this.pictures = new AheadPictures(source, background);
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

    /** Who is on the photo without a face that could be found. */
    ReadOnlyObjectProperty<List<Person>> present() {
        return present.getReadOnlyProperty();
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
            changes.ignore(strangers);
        }
    }

    /** @param box of a face, in fractions of the photo as it is shown */
    void draw(Box box) {
        shown.get()
                .map(Shown::photo)
                .ifPresent(photo -> changes.draw(photo.id(), inFile(photo, box), face -> drawn = face));
    }

    /** @param box as above */
    void move(PhotoFace face, Box box) {
        shown.get()
                .map(Shown::photo)
                .filter(photo -> !box.equals(face.box()))
                .ifPresent(photo -> changes.move(face.id(), inFile(photo, box)));
    }

    private static Box inFile(PhotoRow photo, Box box) {
        return new QuarterTurn(photo.turned()).back().of(box);
    }

    /** The face that has just been drawn, once, as soon as it is among the faces. */
    Optional<PhotoFace> takeDrawn() {
        Optional<PhotoFace> face =
                faces.get().stream().filter(one -> one.id().equals(drawn)).findFirst();
        face.ifPresent(taken -> drawn = null);
        return face;
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
            direction = to < index ? -1 : 1;
            index = to;
            load(among.get(to));
        }
    }

    private void load(PhotoId photo) {
        forget.run();
        wanted = photo;
        problem.set(Optional.empty());
        image.set(thumbnails.inMemory(photo).orElse(null));
        faces.set(List.of());
        present.set(List.of());
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
        pictures.show(
                withNeighbours(photo), screenSidePx, shot -> show(photo, shot)); // before all that is not seen at once
        loadPeople(photo);
        prefetchNeighbours();
    }

    /** First where one is going. */
    private List<PhotoId> withNeighbours(PhotoId photo) {
        List<PhotoId> photos = new ArrayList<>(List.of(photo));
        for (int to : new int[] {index + direction, index - direction}) {
            if (to >= 0 && to < among.size()) {
                photos.add(among.get(to));
            }
        }
        return photos;
    }

    private void show(PhotoId photo, Shot shot) {
        if (!photo.equals(wanted)) {
            return;
        }
        forget.run(); // a thumbnail that comes later is no gain
        shot.image().ifPresent(image::set);
        problem.set(shot.problem());
        blurred.set(false);
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

    private void loadPeople(PhotoId photo) {
        load(photo, source::faces, faces);
        load(photo, source::presentOn, present);
    }

    private <T> void load(PhotoId photo, Function<PhotoId, List<T>> query, ReadOnlyObjectWrapper<List<T>> into) {
        background.run(() -> ifWanted(photo, () -> Optional.of(query.apply(photo))), found -> {
            if (photo.equals(wanted)) {
                into.set(found.orElse(List.of()));
            }
        });
    }

    private <T> Optional<T> ifWanted(PhotoId photo, Supplier<Optional<T>> query) {
        return photo.equals(wanted) ? query.get() : Optional.empty();
    }

    /**
     * From the next photo on.
     *
     * @param sidePx the longer side of where photos are shown, in pixels of the screen
     */
    void setScreenSide(double sidePx) {
        int steps = (int) Math.ceil(sidePx / SCREEN_STEP_PX);
        screenSidePx = Math.min(LARGEST_SCREEN_PX, Math.max(2, steps) * SCREEN_STEP_PX);
    }

    /** The picture on the screen is smaller than the place it fills: one with all pixels is fetched, if there are more. */
    void needMorePixels() {
        shown.get().map(Shown::photo).filter(photo -> photo.id().equals(wanted)).ifPresent(photo -> {
            int side = fullSide(photo);
            if (side > pictures.firstSidePx() && problem.get().isEmpty()) {
                pictures.larger(side);
            }
        });
    }

    private static int fullSide(PhotoRow photo) {
        double pixels = (double) photo.widthPx() * photo.heightPx();
        double side = Math.max(photo.widthPx(), photo.heightPx());
        return (int) Math.ceil(side * Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, pixels))));
    }

    /** Why the picture is not seen, or not all of it. */
    ReadOnlyObjectProperty<Optional<PhotoProblem>> problem() {
        return problem.getReadOnlyProperty();
    }

    Optional<PhotoId> current() {
        return Optional.ofNullable(wanted);
    }

    /** Those one goes through. */
    List<PhotoId> among() {
        return among;
    }

    public void libraryChanged(LibraryChange change) {
        PhotoId photo = wanted;
        if (photo != null) {
            loadPeople(photo);
            if (change.photos() && problem.get().isPresent()) {
                pictures.again();
            }
        }
    }

    /** The page is left: nothing is waited for, and the picture's memory is free. */
    void leave() {
        forget.run();
        forgetNeighbours.run();
        pictures.stop();
        wanted = null;
        problem.set(Optional.empty());
        blurred.set(false);
        image.set(null);
        shown.set(Optional.empty());
        faces.set(List.of());
        present.set(List.of());
    }
}
