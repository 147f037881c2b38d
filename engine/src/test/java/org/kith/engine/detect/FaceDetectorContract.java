package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Point;

/** What every detector does, the fake one as well; and goes on doing: one is opened for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaceDetectorContract {

    final FaceDetector detector = open();

    abstract FaceDetector open();

    /** With at least one face, none cut by the edge. */
    abstract UprightImage pictureWithFaces();

    @AfterAll
    void close() {
        detector.close();
    }

    @Test
    void facesLieInsideThePictureAndLandmarksInsideTheirFaces() {
        List<DetectedFace> faces = detector.detect(pictureWithFaces());
        assertThat(faces).isNotEmpty();
        for (DetectedFace face : faces) {
            assertThat(face.score()).isBetween(0.0, 1.0);
            assertThat(face.box().x()).isGreaterThanOrEqualTo(0);
            assertThat(face.box().y()).isGreaterThanOrEqualTo(0);
            assertThat(face.box().x() + face.box().width()).isLessThanOrEqualTo(1);
            assertThat(face.box().y() + face.box().height()).isLessThanOrEqualTo(1);
            for (Point point : face.landmarks().points()) {
                assertThat((point.x() - face.box().x()) / face.box().width()).isBetween(0.0, 1.0);
                assertThat((point.y() - face.box().y()) / face.box().height()).isBetween(0.0, 1.0);
            }
            assertThat(face.landmarks().leftEye().x())
                    .isLessThan(face.landmarks().rightEye().x());
            assertThat(face.landmarks().leftEye().y())
                    .isLessThan(face.landmarks().leftMouth().y());
        }
    }

    @Test
    void bestComesFirst() {
        assertThat(detector.detect(pictureWithFaces()))
                .isSortedAccordingTo(
                        Comparator.comparingDouble(DetectedFace::score).reversed());
    }

    @Test
    void noTwoAreTheSameFace() {
        List<DetectedFace> faces = detector.detect(pictureWithFaces());
        for (int i = 0; i < faces.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(faces.get(i).box().intersectionOverUnion(faces.get(j).box()))
                        .isLessThanOrEqualTo(DetectorOptions.DEFAULT.nmsIou());
            }
        }
    }

    @Test
    void emptyPictureHasNoFace() {
        for (int[] size : new int[][] {{1, 1}, {640, 480}, {33, 2000}}) {
            byte[] gray = new byte[3 * size[0] * size[1]];
            Arrays.fill(gray, (byte) 128);
            assertThat(detector.detect(new UprightImage(size[0], size[1], gray, size[0], size[1])))
                    .isEmpty();
        }
    }

    @Test
    void samePictureGivesTheSameFacesOnWhicheverThread() throws Exception {
        List<DetectedFace> first = detector.detect(pictureWithFaces());
        assertThat(detector.detect(pictureWithFaces())).isEqualTo(first);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertThat(other.submit(() -> detector.detect(pictureWithFaces())).get())
                    .isEqualTo(first);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void pictureIsNotWrittenTo() {
        UprightImage picture = pictureWithFaces();
        byte[] before = picture.bgr().clone();
        detector.detect(picture);
        assertThat(picture.bgr()).isEqualTo(before);
    }
}
