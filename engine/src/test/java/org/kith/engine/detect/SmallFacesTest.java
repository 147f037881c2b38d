package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;

/** Pictures made of portraits, in which every face is small to the whole. */
class SmallFacesTest {

    private static FaceDetector detector;

    @BeforeAll
    static void open() {
        detector = new CenterFaceDetector(Testbed.openCv(), Testbed.centerFace(), DetectorOptions.DEFAULT);
    }

    @AfterAll
    static void close() {
        detector.close();
    }

    /** Faces of 28 px in 2,048: 7 px in the overview, which sees none of them. */
    @Test
    void eighteenFacesOfASchoolPhoto() {
        List<Box> places = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            places.add(new Box(150 + 300 * (i % 6), 380 + 260 * (i / 6), 150, 150));
        }
        assertFound(2048, 1365, places);
    }

    /** The overview sees a strip of 512 × 51 px of it. */
    @Test
    void facesOfAPanorama() {
        assertFound(
                4000,
                400,
                List.of(new Box(300, 60, 300, 300), new Box(1900, 60, 300, 300), new Box(3500, 60, 300, 300)));
    }

    @Test
    void facesOfATallScreenshot() {
        List<Box> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            places.add(new Box(60, 200 + 1250 * i, 320, 320));
        }
        assertFound(460, 6800, places);
    }

    private static void assertFound(int width, int height, List<Box> places) {
        UprightImage picture = PastedPortraits.on(width, height, places);
        List<DetectedFace> faces = detector.detect(picture);
        assertThat(faces).hasSameSizeAs(places);
        for (Box place : places) {
            assertThat(faces).anyMatch(face -> {
                double x = (face.box().x() + face.box().width() / 2) * width;
                double y = (face.box().y() + face.box().height() / 2) * height;
                return x > place.x()
                        && x < place.x() + place.width()
                        && y > place.y()
                        && y < place.y() + place.height();
            });
        }
    }
}
