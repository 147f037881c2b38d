package org.kith.app.window.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Place;
import org.kith.app.window.photos.PhotoSource;
import org.kith.app.window.photos.Shot;
import org.kith.app.window.settings.Remembered;
import org.kith.app.window.settings.SettingsStore;
import org.kith.engine.model.Person;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

@SuppressWarnings("NullAway.Init") // JUnit calls make before each test
class SlideshowViewModelTest {

    private static final List<PhotoId> FIVE =
            LongStream.rangeClosed(1, 5).mapToObj(PhotoId::new).toList();
    private static final long SEED = 7;

    @TempDir
    private Path temp;

    private final Map<Image, PhotoId> pictures = new HashMap<>();
    private final Set<PhotoId> gone = new HashSet<>();
    private final Set<PhotoId> hidden = new HashSet<>();
    private SettingsStore settings;
    private SlideshowViewModel model;

    /** Of every photo a picture of its own. */
    private final class Photos implements PhotoSource {

        @Override
        public List<Person> presentOn(PhotoId photo) {
            return List.of();
        }

        @Override
        public Optional<PhotoRow> photo(PhotoId photo) {
            return Optional.empty();
        }

        @Override
        public List<PhotoFace> faces(PhotoId photo) {
            return List.of();
        }

        @Override
        public Shot picture(PhotoId photo, int maxSidePx) {
            if (gone.contains(photo)) {
                return new Shot(Optional.empty(), Optional.of(PhotoProblem.GONE));
            }
            Image image = new WritableImage(1, 1);
            pictures.put(image, photo);
            return new Shot(Optional.of(image), Optional.empty());
        }
    }

    @BeforeEach
    void make() {
        settings = new SettingsStore(temp.resolve("settings.properties"));
        model = new SlideshowViewModel(
                new Photos(),
                () -> Set.copyOf(hidden),
                new Background(Runnable::run, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }),
                settings,
                new Random(SEED));
    }

    private long shown() {
        return model.image()
                .get()
                .map(image -> Objects.requireNonNull(pictures.get(image)).value())
                .orElse(0L);
    }

    private List<Long> shown(int slides) {
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < slides; i++) {
            seen.add(shown());
            model.over();
        }
        return seen;
    }

    @Test
    void itGoesRoundFromThePhotoItWasBegunAt() {
        model.open(new Place.Slideshow(FIVE, FIVE.get(3)));
        assertThat(shown(6)).containsExactly(4L, 5L, 1L, 2L, 3L, 4L);
    }

    @Test
    void photosOfHiddenPeopleAndThoseThatAreGoneAreLeftOut() {
        hidden.add(FIVE.get(1));
        gone.add(FIVE.get(3));
        model.open(new Place.Slideshow(FIVE, FIVE.get(1)));
        assertThat(shown(4)).containsExactly(1L, 3L, 5L, 1L);
        model.previous();
        model.previous();
        assertThat(shown()).isEqualTo(5L);
    }

    @Test
    void whereNoneMayBeShownThatIsSaid() {
        hidden.addAll(FIVE.subList(0, 4));
        gone.add(FIVE.get(4));
        model.open(new Place.Slideshow(FIVE, null));
        assertThat(model.nothing().get()).isTrue();
        assertThat(model.playing().get()).isFalse();
        model.pauseOrGoOn();
        assertThat(model.playing().get()).isFalse();
    }

    @Test
    void whileItIsPausedOnlyTheUserTurns() {
        model.open(new Place.Slideshow(FIVE, null));
        model.pauseOrGoOn();
        model.over();
        assertThat(shown()).isEqualTo(1L);
        model.next();
        assertThat(shown()).isEqualTo(2L);
        model.pauseOrGoOn();
        model.over();
        assertThat(shown()).isEqualTo(3L);
    }

    @Test
    void shuffledEachIsShownOnceBeforeAnyIsShownAgainAndTheOneOnTheScreenStays() {
        model.open(new Place.Slideshow(FIVE, FIVE.get(2)));
        model.shuffle(true);
        assertThat(shown()).isEqualTo(3L);
        List<Long> seen = shown(5);
        assertThat(seen).as("seed %d", SEED).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(seen).as("seed %d", SEED).isNotEqualTo(List.of(3L, 4L, 5L, 1L, 2L));
        assertThat(settings.current().remembered().slidesShuffled()).isTrue();
        long now = shown();
        model.shuffle(false);
        assertThat(shown()).isEqualTo(now);
        model.next();
        assertThat(shown()).isEqualTo(now % 5 + 1);
    }

    @Test
    void theTimeOfASlideIsKeptWithinItsLimits() {
        model.longer(1);
        assertThat(model.seconds()).isEqualTo(6);
        model.longer(100);
        assertThat(model.seconds()).isEqualTo(Remembered.LONGEST_SLIDE_S);
        model.longer(-100);
        assertThat(new SettingsStore(temp.resolve("settings.properties"))
                        .current()
                        .remembered()
                        .slideSeconds())
                .isEqualTo(Remembered.SHORTEST_SLIDE_S);
    }

    @Test
    void whatIsLeftHoldsNoPicture() {
        model.open(new Place.Slideshow(FIVE, null));
        model.leave();
        assertThat(model.image().get()).isEmpty();
        model.over();
        model.next();
        assertThat(model.image().get()).isEmpty();
    }
}
