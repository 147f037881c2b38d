package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.model.Box;
import org.kith.engine.model.Device;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.PhotoFace;

/** A photo that lies on its side in its file, which says nothing of it: a scan, a camera without a sensor. */
class TurnedPhotosTest {

    private static final QuarterTurn RIGHT = new QuarterTurn(1);

    private Path photos;
    private Engine engine;
    private Path file;
    private PhotoId photo;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        photos = Files.createDirectory(temporary.toRealPath().resolve("photos"));
        engine = TestEngines.open(
                new EngineConfig(temporary.resolve("library"), Device.CPU, 1), PaintedStages::create, "a test");
        file = photos.resolve("scan.png");
        ImageIO.write(onItsLeftSide(PaintedPhoto.write(temporary.resolve("upright.png"), 1, 2)), "png", file.toFile());
        engine.index(List.of(photos)).completion().join();
        photo = engine.gallery().photos().get(0).id();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static BufferedImage onItsLeftSide(Path upright) throws IOException {
        BufferedImage before = ImageIO.read(upright.toFile());
        BufferedImage after = new BufferedImage(before.getHeight(), before.getWidth(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = after.createGraphics();
        g.translate(0, before.getWidth());
        g.rotate(-Math.PI / 2);
        g.drawImage(before, 0, 0, null);
        g.dispose();
        return after;
    }

    private List<FaceRow> stored() {
        List<FaceRow> faces = new ArrayList<>();
        engine.gallery().forEachFace(false, faces::add);
        return faces;
    }

    private void turn(int quarters) {
        engine.photos().turn(List.of(photo), quarters).join();
        engine.lookAgain(List.of(photo)).completion().join();
    }

    private static void assertSame(Box box, Box expected) {
        assertThat(box.x()).isCloseTo(expected.x(), within(1e-6));
        assertThat(box.y()).isCloseTo(expected.y(), within(1e-6));
        assertThat(box.width()).isCloseTo(expected.width(), within(1e-6));
        assertThat(box.height()).isCloseTo(expected.height(), within(1e-6));
    }

    private static Box painted(int slot) {
        double w = PaintedPhoto.WIDTH;
        double h = PaintedPhoto.HEIGHT;
        return new Box(
                PaintedPhoto.left(slot) / w, PaintedPhoto.top() / h, PaintedPhoto.SIDE / w, PaintedPhoto.SIDE / h);
    }

    @Test
    void itsFacesAreFoundOnceTheUserTurnedIt() {
        assertThat(stored()).isEmpty();

        turn(1);

        List<PhotoFace> shown = engine.gallery().facesOf(photo);
        assertThat(shown).hasSize(2);
        assertSame(shown.get(0).box(), painted(0));
        assertSame(shown.get(1).box(), painted(1));
        assertThat(stored()).hasSize(2);
        for (FaceRow face : stored()) {
            Box box = face.detected().box();
            assertThat(box.height() * PaintedPhoto.WIDTH)
                    .as("a face on its side in the file")
                    .isCloseTo(120, within(0.01));
            assertThat(shown).anySatisfy(other -> assertSame(RIGHT.of(box), other.box()));
        }
        assertThat(engine.gallery().photo(photo).orElseThrow().widthPx()).isEqualTo(PaintedPhoto.WIDTH);
    }

    @Test
    void aNameStaysWithItsFaceWhenThePhotoIsReadAgain() {
        turn(1);
        PhotoFace face = engine.gallery().facesOf(photo).get(0);
        engine.people().is(face.id(), new PersonName("Anna")).join();

        engine.indexAgain(List.of(photos)).completion().join();

        PhotoFace after = engine.gallery().facesOf(photo).get(0);
        assertThat(after.id()).isEqualTo(face.id());
        assertThat(stored()).extracting(FaceRow::personName).contains("Anna");
    }

    @Test
    void undoneItLiesAsBeforeAndADecidedFaceStaysWhereItIsInTheFile() {
        turn(1);
        PhotoFace face = engine.gallery().facesOf(photo).get(0);
        Box inFile = RIGHT.back().of(face.box());
        engine.history().undo().join();
        engine.lookAgain(List.of(photo)).completion().join();
        assertThat(stored()).as("nobody said anything of them").isEmpty();
        assertThat(engine.gallery().photo(photo).orElseThrow().widthPx()).isEqualTo(PaintedPhoto.HEIGHT);

        engine.history().redo().join();
        engine.lookAgain(List.of(photo)).completion().join();
        PhotoFace again = engine.gallery().facesOf(photo).get(0);
        engine.people().is(again.id(), new PersonName("Anna")).join();
        turn(-1);

        assertThat(stored()).hasSize(1);
        assertSame(stored().get(0).detected().box(), inFile);
        assertSame(engine.gallery().facesOf(photo).get(0).box(), inFile);
    }

    @Test
    void picturesToShowAreTurnedAndTheFileIsNot() throws IOException {
        byte[] before = Files.readAllBytes(file);
        turn(1);

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                engine.gallery().thumbnails().photo(photo).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(128);
        PhotoFace first = engine.gallery().facesOf(photo).get(0);
        BufferedImage face = ImageIO.read(new ByteArrayInputStream(
                engine.gallery().thumbnails().face(first.id()).orElseThrow()));
        int middle = face.getRGB(face.getWidth() / 2, face.getHeight() / 2);
        assertThat(PaintedPhoto.person((middle >> 16) & 0xff, (middle >> 8) & 0xff, middle & 0xff))
                .isEqualTo(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
