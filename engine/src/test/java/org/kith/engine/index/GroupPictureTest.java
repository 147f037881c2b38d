package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.Testbed;
import org.kith.engine.detect.CenterFaceDetector;
import org.kith.engine.detect.DetectorOptions;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.model.Box;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.store.Database;

/** A picture of more people than anybody photographs, with the real networks and as little memory as may be set. */
class GroupPictureTest {

    private static final int COLUMNS = 12;
    private static final int ROWS = 10;
    private static final int TILE_PX = 160;

    /** Around a face, in its sides: heads and shoulders, as people stand in a group. */
    private static final double TILE_SIDES = 2;

    @TempDir
    private Path temp;

    private static List<BufferedImage> heads() throws IOException {
        List<BufferedImage> heads = new ArrayList<>();
        try (CenterFaceDetector detector =
                new CenterFaceDetector(Testbed.openCv(), Testbed.centerFace(), DetectorOptions.DEFAULT)) {
            for (String name : List.of("obama.jpg", "obama2.jpg", "biden.jpg", "astronaut.png")) {
                Box face = detector.detect(Testbed.decode(Testbed.photo(name)))
                        .get(0)
                        .box();
                BufferedImage photo = ImageIO.read(Testbed.photo(name).toFile());
                double side = TILE_SIDES * Math.max(face.width() * photo.getWidth(), face.height() * photo.getHeight());
                int size = (int) Math.min(side, Math.min(photo.getWidth(), photo.getHeight()));
                int x = within((face.x() + face.width() / 2) * photo.getWidth() - size / 2.0, photo.getWidth() - size);
                int y = within(
                        (face.y() + face.height() / 2) * photo.getHeight() - size / 2.0, photo.getHeight() - size);
                heads.add(photo.getSubimage(x, y, size, size));
            }
        }
        return heads;
    }

    private static int within(double at, int last) {
        return (int) Math.max(0, Math.min(last, at));
    }

    private void writeGroup(Path file) throws IOException {
        BufferedImage group = new BufferedImage(COLUMNS * TILE_PX, ROWS * TILE_PX, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = group.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        List<BufferedImage> heads = heads();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            BufferedImage head = heads.get(i % heads.size());
            g.drawImage(head, i % COLUMNS * TILE_PX, i / COLUMNS * TILE_PX, TILE_PX, TILE_PX, null);
        }
        g.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(group, "png", file.toFile());
    }

    private static int faces(Database library) {
        return library.read(stores -> stores.faces().count());
    }

    @Test
    void everyFaceOfAGroupPictureIsInTheLibrary() throws IOException {
        Path photos = temp.resolve("photos");
        writeGroup(photos.resolve("group.png"));
        EngineConfig config = new EngineConfig(temp.resolve("library"), Device.CPU, 2, 0);
        try (Engine engine = Engine.open(config, Installation.fromSystemProperties(), "a test")) {
            IndexSummary summary = engine.index(List.of(photos)).completion().join();
            assertThat(summary.failed()).isZero();
            assertThat(summary.faces()).isEqualTo(COLUMNS * ROWS);
            assertThat(faces(TestEngines.library(engine))).isEqualTo(COLUMNS * ROWS);
        }
    }
}
