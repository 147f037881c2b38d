package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.Exif;
import org.kith.engine.image.OpenCv;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class CenterFaceDetectorTest extends FaceDetectorContract {

    private final OpenCv openCv = Testbed.openCv();
    private final byte[] onnx = Testbed.centerFace();

    @Override
    FaceDetector open() {
        return new CenterFaceDetector(Testbed.openCv(), Testbed.centerFace(), DetectorOptions.DEFAULT);
    }

    @Override
    UprightImage pictureWithFaces() {
        return Testbed.decode(Testbed.photo("obama.jpg"));
    }

    @ParameterizedTest
    @CsvSource({
        "obama.jpg,1",
        "obama2.jpg,1",
        "obama3.jpg,1",
        "obama_partial_face.jpg,1",
        "biden.jpg,1",
        "astronaut.png,1",
        "coffee.png,0",
        "chelsea.png,0",
        "rocket.jpg,0"
    })
    void facesAreFoundAndNothingElse(String photo, int faces) {
        assertThat(detect(Testbed.decode(Testbed.photo(photo)))).hasSize(faces);
    }

    /** A guard against OpenCV 4.9's fusion, which spoils the weights with every change of shape. */
    @Test
    void shapeOfEarlierPicturesDoesNotMatter() {
        UprightImage tall = Testbed.decode(Testbed.photo("biden.jpg"));
        UprightImage wide = Testbed.decode(Testbed.photo("coffee.png"));
        UprightImage square = Testbed.decode(Testbed.photo("astronaut.png"));
        List<DetectedFace> fresh;
        try (CenterFaceDetector unused = new CenterFaceDetector(openCv, onnx, DetectorOptions.DEFAULT)) {
            fresh = unused.detect(square);
        }
        try (CenterFaceDetector used = new CenterFaceDetector(openCv, onnx, DetectorOptions.DEFAULT)) {
            for (UprightImage image : List.of(tall, square, wide, tall)) {
                used.detect(image);
            }
            assertThat(used.detect(square)).isEqualTo(fresh);
        }
    }

    /** Landmarks as seen in the picture, checked by eye on the astronaut's portrait of 512 × 512 px. */
    @Test
    void landmarksAreWhereAPersonSeesThem() {
        DetectedFace face =
                detect(Testbed.decode(Testbed.photo("astronaut.png"))).get(0);
        double[][] seen = {{203.6, 101.6}, {246.4, 103.6}, {224, 126}, {205, 140.4}, {243.4, 141.4}};
        for (int i = 0; i < seen.length; i++) {
            Point point = face.landmarks().points().get(i);
            assertThat(point.x() * 512).as("x of point %d", i).isCloseTo(seen[i][0], within(4.0));
            assertThat(point.y() * 512).as("y of point %d", i).isCloseTo(seen[i][1], within(4.0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientationMovesTheBoxWithThePicture(int exif) {
        byte[] jpeg = Testbed.bytes(Testbed.photo("obama2.jpg"));
        DetectedFace upright = detect(Testbed.decode(jpeg, "a.jpg").image()).get(0);
        UprightImage stored = Testbed.decode(jpeg, "a.jpg").image();
        // The pixels are stored as the camera would have, the tag says how: the two must cancel out.
        byte[] turned = Exif.orientJpeg(StoredTurned.jpeg(openCv, stored, exif), exif);
        List<DetectedFace> faces = detect(Testbed.decode(turned, "a.jpg").image());
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).box().x()).isCloseTo(upright.box().x(), within(0.02));
        assertThat(faces.get(0).box().y()).isCloseTo(upright.box().y(), within(0.02));
        assertThat(faces.get(0).box().width()).isCloseTo(upright.box().width(), within(0.02));
        assertThat(faces.get(0).box().height()).isCloseTo(upright.box().height(), within(0.02));
    }

    /**
     * Scans lie as they were put on the glass, and no tag says so: pixels turned, none of the EXIF values that turn them
     * back.
     */
    @ParameterizedTest
    @CsvSource({
        "obama.jpg,3",
        "obama.jpg,6",
        "obama.jpg,8",
        "biden.jpg,3",
        "biden.jpg,6",
        "biden.jpg,8",
        "astronaut.png,3",
        "astronaut.png,6",
        "astronaut.png,8"
    })
    void faceThatLiesIsFoundWithItsLandmarks(String photo, int exif) {
        UprightImage upright = Testbed.decode(Testbed.photo(photo));
        DetectedFace standing = detect(upright).get(0);
        byte[] turned = StoredTurned.jpeg(openCv, upright, exif);
        List<DetectedFace> faces = detect(Testbed.decode(turned, "scan.jpg").image());
        assertThat(faces).hasSize(1);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            Point stood = standing.landmarks().points().get(i);
            Point lies = faces.get(0).landmarks().points().get(i);
            // EXIF 2.3: 3 is stored upside down; of 6 the first row is the right side, of 8 the left.
            Point expected =
                    switch (exif) {
                        case 3 -> new Point(1 - stood.x(), 1 - stood.y());
                        case 6 -> new Point(stood.y(), 1 - stood.x());
                        default -> new Point(1 - stood.y(), stood.x());
                    };
            assertThat(lies.x()).as("x of point %d", i).isCloseTo(expected.x(), within(0.02));
            assertThat(lies.y()).as("y of point %d", i).isCloseTo(expected.y(), within(0.02));
        }
    }

    /** A face of 24 px in a picture of 1,280: 9 px in the overview. */
    @Test
    void smallFaceInALargePictureIsFound() {
        UprightImage portrait = Testbed.decode(Testbed.photo("astronaut.png"));
        UprightImage large = shrunkIntoTheMiddle(portrait, 4, 1280, 960);
        List<DetectedFace> faces = detect(large);
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).box().x() * 1280).isBetween(576.0, 704.0);
        assertThat(faces.get(0).box().width() * 1280).isBetween(15.0, 30.0);
    }

    @Test
    void nothingNativeStaysOpen() {
        UprightImage portrait = pictureWithFaces();
        try (CenterFaceDetector counted = new CenterFaceDetector(openCv, onnx, DetectorOptions.DEFAULT)) {
            counted.detect(portrait);
            counted.detect(shrunkIntoTheMiddle(portrait, 8, 1280, 960));
            counted.detect(Testbed.decode(StoredTurned.jpeg(openCv, portrait, 6), "scan.jpg")
                    .image());
            assertThat(openCv.openNatives()).isZero();
        }
    }

    /** Means of squares of pixels, on gray. */
    private static UprightImage shrunkIntoTheMiddle(UprightImage picture, int times, int width, int height) {
        byte[] bgr = new byte[3 * width * height];
        Arrays.fill(bgr, (byte) 110);
        int left = (width - picture.width() / times) / 2;
        int top = (height - picture.height() / times) / 2;
        for (int y = 0; y < picture.height() / times; y++) {
            for (int x = 0; x < picture.width() / times; x++) {
                for (int c = 0; c < 3; c++) {
                    int sum = 0;
                    for (int i = 0; i < times * times; i++) {
                        int from = (y * times + i / times) * picture.width() + x * times + i % times;
                        sum += picture.bgr()[3 * from + c] & 0xff;
                    }
                    bgr[3 * ((top + y) * width + left + x) + c] = (byte) (sum / (times * times));
                }
            }
        }
        return new UprightImage(width, height, bgr, width, height);
    }

    @Test
    void damagedModelIsAClearMessage() {
        byte[] half = Arrays.copyOf(onnx, onnx.length / 2);
        assertThatThrownBy(() -> new CenterFaceDetector(openCv, half, DetectorOptions.DEFAULT))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("centerface.onnx");
    }

    private List<DetectedFace> detect(UprightImage image) {
        return detector.detect(image);
    }
}
