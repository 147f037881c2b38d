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
import org.kith.engine.EngineException;
import org.kith.engine.Testbed;
import org.kith.engine.image.Exif;
import org.kith.engine.image.OpenCv;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;
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
        List<DetectedFace> fresh = detect(square);
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

    @Test
    void nothingNativeStaysOpen() {
        detect(pictureWithFaces());
        assertThat(openCv.openNatives()).isZero();
    }

    @Test
    void damagedModelIsAClearMessage() {
        byte[] half = Arrays.copyOf(onnx, onnx.length / 2);
        assertThatThrownBy(() -> new CenterFaceDetector(openCv, half, DetectorOptions.DEFAULT))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("centerface.onnx");
    }

    private List<DetectedFace> detect(UprightImage image) {
        try (CenterFaceDetector fresh = new CenterFaceDetector(openCv, onnx, DetectorOptions.DEFAULT)) {
            return fresh.detect(image);
        }
    }
}
