package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Device;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.PhotoRow;

/** A face that the detector misses in the photo, and sees once the user draws it. */
class DrawnReadingTest {

    private static final PersonName ANNA = new PersonName("Anna");
    private static final int ANNAS_COLOUR = 2;
    private static final int MISSED = 1;

    private Path photos;
    private Engine engine;
    private PhotoId photo;

    /** Misses the second face of each photo, unless it is told where to look; fails in the corner. */
    private record Missing(FaceDetector all) implements FaceDetector {

        @Override
        public List<DetectedFace> detect(UprightImage image) {
            return all.detect(image).stream()
                    .filter(face -> !painted(MISSED).surrounds(face.box()))
                    .toList();
        }

        @Override
        public Optional<DetectedFace> at(UprightImage image, Box place) {
            if (place.x() == 0 && place.y() == 0) {
                throw new IllegalStateException("the detector fails");
            }
            return all.at(image, place);
        }

        @Override
        public void close() {
            all.close();
        }
    }

    private static Box painted(int slot) {
        double w = PaintedPhoto.WIDTH;
        double h = PaintedPhoto.HEIGHT;
        return new Box(
                PaintedPhoto.left(slot) / w, PaintedPhoto.top() / h, PaintedPhoto.SIDE / w, PaintedPhoto.SIDE / h);
    }

    private static Stages stages() {
        Stages all = PaintedStages.create();
        return new Stages(
                all.modelId(),
                all.decoder(),
                all.aligner(),
                all.crop(),
                () -> new Missing(all.openDetector().get()),
                all.openEmbedder());
    }

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        photos = Files.createDirectory(temporary.toRealPath().resolve("photos"));
        PaintedPhoto.write(photos.resolve("both.png"), 5, ANNAS_COLOUR);
        engine = TestEngines.open(
                new EngineConfig(temporary.resolve("library"), Device.CPU, 1), DrawnReadingTest::stages, "a test");
        engine.index(List.of(photos)).completion().join();
        photo = engine.gallery().photos().get(0).id();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private FaceId draw(Box box) {
        return engine.people().draw(photo, box).join().result();
    }

    private FaceRow row(FaceId face) {
        List<FaceRow> rows = new ArrayList<>();
        engine.gallery().forEachFace(true, rows::add);
        return rows.stream().filter(row -> row.id().equals(face)).findFirst().orElseThrow();
    }

    @Test
    void whereAFaceIsSeenItIsEmbeddedAsAnyOther() {
        assertThat(engine.gallery().facesOf(photo)).hasSize(1);
        FaceId face = draw(painted(MISSED));
        assertThat(row(face).embedding()).isNull();

        assertThat(engine.lookAtDrawn().completion().join()).isEqualTo(1);

        assertThat(row(face).embedding()).isNotNull();
        assertThat(row(face).quality().role()).isEqualTo(FaceRole.SEED);
        assertThat(row(face).detected().score()).isEqualTo(0.9);
    }

    @Test
    void othersAreRecognisedByItOnceItHasAName() throws IOException {
        FaceId face = draw(painted(MISSED));
        engine.people().is(face, ANNA).join();
        engine.lookAtDrawn().completion().join();
        PaintedPhoto.write(photos.resolve("later.png"), ANNAS_COLOUR);
        engine.rescan().completion().join();

        assertThat(engine.people().overview().people()).singleElement().satisfies(anna -> assertThat(anna.photos())
                .isEqualTo(2));
    }

    @Test
    void itIsRecognisedItself() throws IOException {
        PaintedPhoto.write(photos.resolve("earlier.png"), ANNAS_COLOUR);
        engine.rescan().completion().join();
        PhotoId earlier = engine.gallery().photos().stream()
                .map(row -> row.id())
                .filter(id -> !id.equals(photo))
                .findFirst()
                .orElseThrow();
        engine.people().is(engine.gallery().facesOf(earlier).get(0).id(), ANNA).join();
        draw(painted(MISSED));
        engine.lookAtDrawn().completion().join();

        assertThat(engine.gallery().facesOf(photo).get(1).personName()).isEqualTo("Anna");
    }

    @Test
    void whereNoneIsSeenOnlyTheNameCounts() {
        FaceId face = draw(new Box(0.75, 0.1, 0.1, 0.2));
        engine.people().is(face, ANNA).join();
        engine.lookAtDrawn().completion().join();

        assertThat(row(face).embedding()).isNull();
        assertThat(engine.lookAtDrawn().completion().join())
                .as("not asked again")
                .isZero();
        assertThat(engine.gallery().facesOf(photo).get(1).personName()).isEqualTo("Anna");
        engine.indexAgain(List.of(photos)).completion().join();
        assertThat(engine.gallery().facesOf(photo).get(1).personName()).isEqualTo("Anna");
    }

    @Test
    void aBoxThatIsMovedIsLookedAtAnew() {
        FaceId face = draw(new Box(0.75, 0.1, 0.1, 0.2));
        engine.lookAtDrawn().completion().join();
        engine.people().moveBox(face, painted(MISSED)).join();
        engine.lookAtDrawn().completion().join();
        assertThat(row(face).embedding()).isNotNull();

        engine.history().undo().join();
        assertThat(row(face).embedding()).as("of the crop it had").isNull();
        engine.lookAtDrawn().completion().join();
        assertThat(row(face).embedding()).isNull();
    }

    @Test
    void aHandDrawsMoreThanADetectorSees() {
        Box exact = painted(MISSED);
        FaceId face = draw(new Box(
                exact.x() - exact.width() / 4,
                exact.y() - exact.height() / 4,
                exact.width() * 1.6,
                exact.height() * 1.6));
        engine.lookAtDrawn().completion().join();
        assertThat(row(face).embedding()).isNotNull();
    }

    @Test
    void aPhotoThatMakesTheDetectorFailStopsNoOther() throws IOException {
        FaceId corner = draw(new Box(0, 0, 0.05, 0.05));
        engine.people().is(corner, ANNA).join();
        PaintedPhoto.write(photos.resolve("later.png"), 5, ANNAS_COLOUR);
        engine.rescan().completion().join();
        PhotoId later = engine.gallery().photos().stream()
                .map(PhotoRow::id)
                .filter(id -> !id.equals(photo))
                .findFirst()
                .orElseThrow();
        FaceId seen = engine.people().draw(later, painted(MISSED)).join().result();

        assertThat(engine.lookAtDrawn().completion().join()).isEqualTo(1);

        assertThat(row(seen).embedding()).isNotNull();
        assertThat(row(corner).embedding()).isNull();
        assertThat(engine.gallery().facesOf(photo))
                .as("keeps its name, and is looked at another time")
                .anySatisfy(face -> assertThat(face.personName()).isEqualTo("Anna"));
    }

    @Test
    void whatWasNotLookedAtWhenTheProgramEndedIsLookedAtLater() {
        FaceId face = draw(painted(MISSED));
        engine.rescan().completion().join();
        assertThat(row(face).embedding()).isNotNull();
    }
}
