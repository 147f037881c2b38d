package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;

class FakeFaceDetectorTest extends FaceDetectorContract {

    @Override
    FaceDetector open() {
        return new FakeFaceDetector();
    }

    @Override
    UprightImage pictureWithFaces() {
        byte[] bgr = new byte[3 * 100 * 50];
        paint(bgr, 10, 5, 10);
        paint(bgr, 40, 20, 20);
        return new UprightImage(100, 50, bgr, 100, 50);
    }

    @Test
    void rectanglesAreFacesLargestFirst() {
        assertThat(new FakeFaceDetector().detect(pictureWithFaces()))
                .extracting(DetectedFace::box)
                .containsExactly(new Box(0.4, 0.4, 0.2, 0.4), new Box(0.1, 0.1, 0.1, 0.2));
    }

    private static void paint(byte[] bgr, int left, int top, int side) {
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                bgr[3 * (y * 100 + x)] = (byte) 255;
                bgr[3 * (y * 100 + x) + 2] = (byte) 255;
            }
        }
    }
}
