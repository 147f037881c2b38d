package org.kith.app.window.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.Point;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

class PhotoViewModelTest {

    private static final int THUMBNAIL_PX = 32;
    private static final List<PhotoId> THREE = List.of(new PhotoId(1), new PhotoId(2), new PhotoId(3));

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> thumbs = new ArrayDeque<>();
    private final List<String> decoded = new ArrayList<>();
    private final List<FaceId> ignored = new ArrayList<>();
    private final Set<PhotoId> gone = new HashSet<>();
    private List<PhotoFace> faces = List.of();
    private final PictureCache<PhotoId> thumbnails = new PictureCache<>(
            id -> Optional.of(new WritableImage(THUMBNAIL_PX, THUMBNAIL_PX)), thumbs::add, Runnable::run, 1 << 20);
    private final PhotoViewModel model = new PhotoViewModel(
            new LargePhotos(),
            thumbnails,
            new Background(work::add, Runnable::run, failure -> {
                throw new AssertionError(failure);
            }),
            new Changes());

    /** Of which only ignoring is asked here. */
    private final class Changes implements FaceChanges {

        @Override
        public void ignore(List<FaceId> faces) {
            ignored.addAll(faces);
        }

        @Override
        public void draw(PhotoId photo, Box box, Consumer<FaceId> then) {
            throw new AssertionError("nobody draws here");
        }

        @Override
        public void move(FaceId face, Box box) {
            throw new AssertionError("nobody draws here");
        }
    }

    /** Photos of 8000 × 6000 pixels. */
    private final class LargePhotos implements PhotoSource {

        @Override
        public List<Person> presentOn(PhotoId photo) {
            return List.of();
        }

        @Override
        public Optional<PhotoRow> photo(PhotoId photo) {
            return Optional.of(new PhotoRow(
                    photo,
                    Path.of("/" + photo + ".jpg"),
                    LocalDateTime.of(2020, 1, 1, 0, 0),
                    false,
                    19,
                    8000,
                    6000,
                    PhotoStatus.INDEXED,
                    null,
                    0,
                    false,
                    0));
        }

        @Override
        public List<PhotoFace> faces(PhotoId photo) {
            return faces;
        }

        @Override
        public Shot picture(PhotoId photo, int maxSidePx) {
            decoded.add(photo + "@" + maxSidePx);
            return gone.contains(photo)
                    ? new Shot(Optional.empty(), Optional.of(PhotoProblem.GONE))
                    : new Shot(Optional.of(new WritableImage(maxSidePx / 10, maxSidePx / 10)), Optional.empty());
        }
    }

    private static PhotoFace face(long id, @Nullable PersonId person) {
        Point point = new Point(0.5, 0.5);
        return new PhotoFace(
                new FaceId(id),
                new Box(0.25, 0.25, 0.25, 0.25),
                new Landmarks(point, point, point, point, point),
                0.9,
                person,
                null,
                false,
                null,
                null);
    }

    @Test
    void strangersGoAwayInOneStepAndKnownPeopleStay() {
        faces = List.of(face(1, null), face(2, new PersonId(7)), face(3, null));
        model.open(new Place.Photo(THREE.get(0), THREE));
        runAll(work);
        assertThat(model.knowsSomebody()).isTrue();
        model.ignoreStrangers();

        assertThat(ignored).containsExactly(new FaceId(1), new FaceId(3));
        assertThat(model.faces().get()).extracting(PhotoFace::id).containsExactly(new FaceId(2));
        model.ignoreStrangers();
        assertThat(ignored).hasSize(2);
    }

    private static void runAll(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private double shownPx() {
        Image image = model.image().get();
        return image == null ? 0 : image.getWidth();
    }

    @Test
    void theThumbnailIsSeenBeforeThePicture() {
        model.open(new Place.Photo(THREE.get(0), THREE));
        runAll(thumbs);
        assertThat(shownPx()).isEqualTo(THUMBNAIL_PX);
        runAll(work);
        assertThat(shownPx()).isEqualTo(PhotoViewModel.SCREEN_SIDE_PX / 10.0);
    }

    @Test
    void aThumbnailThatComesLateDoesNotReplaceThePicture() {
        model.open(new Place.Photo(THREE.get(0), THREE));
        runAll(work);
        runAll(thumbs);
        assertThat(shownPx()).isEqualTo(PhotoViewModel.SCREEN_SIDE_PX / 10.0);
    }

    @Test
    void whoTurnsToTheNextPhotoSeesSomethingAtOnce() {
        model.open(new Place.Photo(THREE.get(1), THREE));
        runAll(thumbs);
        model.next();
        assertThat(shownPx()).isEqualTo(THUMBNAIL_PX);
        model.previous();
        model.previous();
        assertThat(shownPx()).isEqualTo(THUMBNAIL_PX);
        assertThat(decoded).isEmpty();
    }

    @Test
    void photosLeftBehindAreNotDecoded() {
        model.open(new Place.Photo(THREE.get(0), THREE));
        model.next();
        model.next();
        runAll(work);
        assertThat(decoded).containsExactly("3@" + PhotoViewModel.SCREEN_SIDE_PX, "2@" + PhotoViewModel.SCREEN_SIDE_PX);
        assertThat(model.shown().get().orElseThrow().position()).isEqualTo(3);
        assertThat(model.hasNext()).isFalse();
        model.next();
        assertThat(work).isEmpty();
    }

    @Test
    void morePixelsAreFetchedOnceWhenZoomedIn() {
        model.open(new Place.Photo(THREE.get(1), THREE));
        runAll(work);
        model.needMorePixels();
        model.needMorePixels();
        runAll(work);
        model.needMorePixels();
        assertThat(work).isEmpty();
        assertThat(decoded).containsExactly("2@2560", "3@2560", "1@2560", "2@8000");
    }

    @Test
    void thePhotosBesideItAreDecodedAheadAndThoseLeftFarBehindAreForgotten() {
        model.open(new Place.Photo(THREE.get(0), THREE));
        runAll(work);
        assertThat(decoded).containsExactly("1@2560", "2@2560");
        model.next();
        assertThat(shownPx()).as("at once").isEqualTo(256);
        assertThat(model.blurred().get()).isFalse();
        runAll(work);
        model.next();
        runAll(work);
        assertThat(decoded).containsExactly("1@2560", "2@2560", "3@2560");
        model.previous();
        runAll(work);
        assertThat(decoded).containsExactly("1@2560", "2@2560", "3@2560", "1@2560");
    }

    @Test
    void aPhotoWhoseFileIsGoneSaysSoUntilTheFileIsBack() {
        gone.add(THREE.get(0));
        model.open(new Place.Photo(THREE.get(0), THREE));
        runAll(work);
        assertThat(model.problem().get()).contains(PhotoProblem.GONE);
        assertThat(model.blurred().get()).isFalse();

        gone.clear();
        model.libraryChanged(new LibraryChange(true, false, false));
        runAll(work);
        assertThat(model.problem().get()).isEmpty();
        assertThat(shownPx()).isEqualTo(256);

        gone.add(THREE.get(1));
        model.next();
        model.previous();
        assertThat(model.problem().get()).as("that of another photo").isEmpty();
    }

    @Test
    void picturesAreAskedForInTheSizeOfTheScreen() {
        model.setScreenSide(1100);
        model.open(new Place.Photo(THREE.get(0), THREE));
        runAll(work);
        model.setScreenSide(9000);
        model.next();
        runAll(work);
        assertThat(decoded).startsWith("1@1280", "2@1280").contains("2@3840");
    }

    @Test
    void aPageThatIsLeftHoldsNoPicture() {
        model.open(new Place.Photo(THREE.get(0), THREE));
        model.leave();
        runAll(work);
        runAll(thumbs);
        assertThat(decoded).isEmpty();
        assertThat(model.image().get()).isNull();
    }
}
