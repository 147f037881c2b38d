package org.kith.engine.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.detect.FakeFaceDetector;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.index.Stages;

class FacePreparationTest {

    private static final InputSize SHAPE = new InputSize(32, 32);

    @TempDir
    private Path folder;

    private final Stages stages = new Stages(
            "none",
            new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), ImageDecoder.DEFAULT_MAX_SIDE_PX),
            new FaceAligner(Testbed.openCv()),
            FakeFaceDetector::new,
            () -> {
                throw new AssertionError("nothing is embedded");
            });

    @Test
    void facesAreCutOutOnceAndCounted() throws Exception {
        paint("ann/1.png", 80);
        paint("ann/2.png", 60);
        paint("bob/1.png", 0);
        Files.writeString(folder.resolve("photos/bob/2.jpg"), "no picture");
        paint("loose.png", 80);
        PeopleFolder people = PeopleFolder.read(folder.resolve("photos"));
        Path cache = Files.createDirectory(folder.resolve("cache"));
        AtomicInteger looks = new AtomicInteger();
        FacePreparation preparation = new FacePreparation(stages, CropAlignment.LANDMARKS, FaceChoice.CENTRAL, 2);
        try (FaceSet faces = preparation.prepare(people, SHAPE, cache, done -> looks.incrementAndGet())) {
            assertThat(faces.faces()).isEqualTo(2);
            assertThat(faces.person(0)).isEqualTo("ann");
            assertThat(faces.withoutFace()).isEqualTo(1);
            assertThat(faces.unreadable()).isEqualTo(1);
            assertThat(looks).hasValue(4);
            byte[] rgb = faces.rgb(0);
            int middle = 3 * (16 * 32 + 16);
            assertThat(new int[] {rgb[middle] & 0xff, rgb[middle + 1] & 0xff, rgb[middle + 2] & 0xff})
                    .containsExactly(255, 0, 255);
        }
        try (FaceSet faces = preparation.prepare(people, SHAPE, cache, done -> looks.incrementAndGet())) {
            assertThat(faces.faces()).isEqualTo(2);
            assertThat(looks).hasValue(4);
        }
        try (FaceSet faces = new FacePreparation(stages, CropAlignment.CENTRE, FaceChoice.CENTRAL, 1)
                .prepare(people, SHAPE, cache, done -> looks.incrementAndGet())) {
            assertThat(faces.faces()).isEqualTo(3);
            assertThat(looks).hasValue(8);
        }
    }

    @Test
    void nobodyWithTwoPhotosIsTold() throws IOException {
        paint("ann/1.png", 80);
        paint("bob/1.png", 80);
        assertThatThrownBy(() -> PeopleFolder.read(folder.resolve("photos")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("has two photos");
        assertThatThrownBy(() -> PeopleFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("There is no folder");
    }

    private void paint(String name, int faceSide) throws IOException {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.MAGENTA);
        g.fillRect(40, 20, faceSide, faceSide);
        g.dispose();
        Path file = folder.resolve("photos").resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
