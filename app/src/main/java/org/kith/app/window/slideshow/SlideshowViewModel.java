package org.kith.app.window.slideshow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Place;
import org.kith.app.window.photos.AheadPictures;
import org.kith.app.window.photos.PhotoSource;
import org.kith.app.window.photos.Shot;
import org.kith.app.window.settings.Remembered;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.model.PhotoId;

/**
 * Goes round photos, in order or shuffled, without those on which people are whom the user put out of sight, and those whose
 * files cannot be shown. FX thread only.
 */
public final class SlideshowViewModel {

    private final Supplier<Set<PhotoId>> outOfSight;
    private final Background background;
    private final SettingsStore settings;
    private final RandomGenerator random;
    private final AheadPictures pictures;
    private final ReadOnlyObjectWrapper<Optional<Image>> image = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper();
    private Place.@Nullable Slideshow place;
    private List<PhotoId> inOrder = List.of();
    private final List<PhotoId> slides = new ArrayList<>();
    private int index;
    private int direction = 1;
    private int sidePx = 2560;

    /**
     * Shows nothing until {@link #open}.
     *
     * @param outOfSight photos that are not shown to others; asked off the FX thread
     * @param random shuffles
     */
    public SlideshowViewModel(
            PhotoSource source,
            Supplier<Set<PhotoId>> outOfSight,
            Background background,
            SettingsStore settings,
            RandomGenerator random) {
        this.outOfSight = outOfSight;
        this.background = background;
        this.settings = settings;
        this.random = random;
        this.pictures = new AheadPictures(source, background);
    }

    /** Empty before the first is there. */
    ReadOnlyObjectProperty<Optional<Image>> image() {
        return image.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** There is no photo that may and can be shown. */
    ReadOnlyBooleanProperty nothing() {
        return nothing.getReadOnlyProperty();
    }

    /** How long each is shown. */
    int seconds() {
        return kept().slideSeconds();
    }

    boolean shuffled() {
        return kept().slidesShuffled();
    }

    private Remembered kept() {
        return settings.current().remembered();
    }

    public void open(Place.Slideshow opened) {
        place = opened;
        nothing.set(false);
        playing.set(true);
        background.run(outOfSight, hidden -> {
            if (opened.equals(place)) {
                inOrder = opened.among().stream()
                        .filter(photo -> !hidden.contains(photo))
                        .toList();
                order(opened.first());
                show();
            }
        });
    }

    private void order(@Nullable PhotoId first) {
        slides.clear();
        slides.addAll(inOrder);
        if (shuffled()) {
            for (int last = slides.size() - 1; last > 0; last--) {
                Collections.swap(slides, last, random.nextInt(last + 1));
            }
            int at = slides.indexOf(first);
            Collections.swap(slides, 0, Math.max(0, at) < slides.size() ? Math.max(0, at) : 0);
            index = 0;
        } else {
            index = Math.max(0, slides.indexOf(first));
        }
    }

    private void show() {
        if (slides.isEmpty()) {
            nothing.set(true);
            playing.set(false);
            pictures.stop();
            image.set(Optional.empty());
            return;
        }
        PhotoId current = slides.get(index);
        List<PhotoId> wanted = new ArrayList<>(List.of(current));
        for (int step : new int[] {direction, -direction}) {
            PhotoId neighbour = slides.get(Math.floorMod(index + step, slides.size()));
            if (!wanted.contains(neighbour)) {
                wanted.add(neighbour);
            }
        }
        pictures.show(wanted, sidePx, shot -> show(current, shot));
    }

    private void show(PhotoId photo, Shot shot) {
        if (slides.isEmpty() || !photo.equals(slides.get(index))) {
            return;
        }
        if (shot.image().isPresent()) {
            image.set(shot.image());
            return;
        }
        slides.remove(index);
        inOrder = inOrder.stream().filter(other -> !other.equals(photo)).toList();
        if (!slides.isEmpty()) {
            index = Math.floorMod(direction > 0 ? index : index - 1, slides.size());
        }
        show();
    }

    /** The time of the photo on the screen is over. */
    void over() {
        if (playing.get()) {
            next();
        }
    }

    void next() {
        turn(1);
    }

    void previous() {
        turn(-1);
    }

    private void turn(int by) {
        if (!slides.isEmpty()) {
            direction = by;
            index = Math.floorMod(index + by, slides.size());
            show();
        }
    }

    void pauseOrGoOn() {
        playing.set(!playing.get() && !nothing.get());
    }

    void longer(int bySeconds) {
        settings.change(now -> now.remember(kept -> kept.withSlideSeconds(kept.slideSeconds() + bySeconds)));
    }

    /** The photo on the screen stays there. */
    void shuffle(boolean wanted) {
        settings.change(now -> now.remember(kept -> kept.withSlidesShuffled(wanted)));
        if (!slides.isEmpty()) {
            order(slides.get(index));
            show();
        }
    }

    /** @param side the longer one of the screen, in its pixels */
    void setScreenSide(double side) {
        sidePx = (int) Math.max(1280, Math.min(3840, Math.ceil(side)));
    }

    void leave() {
        place = null;
        playing.set(false);
        slides.clear();
        inOrder = List.of();
        pictures.stop();
        image.set(Optional.empty());
    }
}
