package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.NativeScope;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class TurnTest {

    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;

    private final OpenCv openCv = Testbed.openCv();

    /** Each pixel in turn is made white; where it is after the turn is looked up in the pixels. */
    @ParameterizedTest
    @EnumSource(Turn.class)
    void boxesAndPointsGoBackToThePixelTheyCameFrom(Turn turn) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                DetectedFace back = turn.back(whitePixel(turn, x, y));
                assertThat(back.box().x()).isCloseTo((double) x / WIDTH, within(1e-9));
                assertThat(back.box().y()).isCloseTo((double) y / HEIGHT, within(1e-9));
                assertThat(back.box().width()).isCloseTo(1.0 / WIDTH, within(1e-9));
                assertThat(back.box().height()).isCloseTo(1.0 / HEIGHT, within(1e-9));
                assertThat(back.landmarks().nose().x()).isCloseTo((x + 0.5) / WIDTH, within(1e-9));
                assertThat(back.landmarks().nose().y()).isCloseTo((y + 0.5) / HEIGHT, within(1e-9));
                assertThat(back.score()).isEqualTo(0.7);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "44, NONE",
        "-44, NONE",
        "46, LEFT",
        "90, LEFT",
        "134, LEFT",
        "136, HALF",
        "180, HALF",
        "-136, HALF",
        "-134, RIGHT",
        "-90, RIGHT",
        "-46, RIGHT"
    })
    void faceIsSetUprightToTheNearestQuarter(double clockwiseDegrees, Turn turn) {
        double aspect = 1.6;
        double angle = Math.toRadians(clockwiseDegrees);
        double[][] upright = {{-1, -1}, {1, -1}, {0.3, 0}, {-0.8, 1}, {0.8, 1}};
        List<Point> points = List.of(upright).stream()
                .map(p -> new Point(
                        (5 + p[0] * Math.cos(angle) - p[1] * Math.sin(angle)) / aspect,
                        3 + p[0] * Math.sin(angle) + p[1] * Math.cos(angle)))
                .toList();
        assertThat(Turn.toUpright(Landmarks.of(points), aspect)).isEqualTo(turn);
    }

    @Test
    void mirrorGivesBackThePixelAndTheSides() {
        Point left = new Point(0.1, 0.2);
        Point right = new Point(0.4, 0.2);
        Point nose = new Point(0.3, 0.3);
        Point leftMouth = new Point(0.15, 0.5);
        Point rightMouth = new Point(0.35, 0.5);
        DetectedFace back = Mirror.back(new DetectedFace(
                new Box(0.05, 0.1, 0.4, 0.5), new Landmarks(left, right, nose, leftMouth, rightMouth), 0.5));
        assertThat(back.box().x()).isCloseTo(0.55, within(1e-9));
        assertThat(back.landmarks().leftEye().x()).isCloseTo(0.6, within(1e-9));
        assertThat(back.landmarks().rightEye().x()).isCloseTo(0.9, within(1e-9));
        assertThat(back.landmarks().leftMouth().x()).isCloseTo(0.65, within(1e-9));
        assertThat(back.landmarks().rightMouth().x()).isCloseTo(0.85, within(1e-9));
        assertThat(back.landmarks().nose().x()).isCloseTo(0.7, within(1e-9));
    }

    private DetectedFace whitePixel(Turn turn, int x, int y) {
        try (NativeScope scope = openCv.scope()) {
            Mat picture = scope.keep(new Mat(HEIGHT, WIDTH, CvType.CV_8UC1, Scalar.all(0)), Mat::release);
            picture.put(y, x, new byte[] {1});
            Mat turned = turn.apply(picture, scope);
            for (int row = 0; row < turned.rows(); row++) {
                for (int column = 0; column < turned.cols(); column++) {
                    if (turned.get(row, column)[0] == 1) {
                        return face(column, row, turned.cols(), turned.rows());
                    }
                }
            }
        }
        throw new AssertionError("the pixel is gone");
    }

    private static DetectedFace face(int column, int row, int columns, int rows) {
        Point centre = new Point((column + 0.5) / columns, (row + 0.5) / rows);
        Box box = new Box((double) column / columns, (double) row / rows, 1.0 / columns, 1.0 / rows);
        return new DetectedFace(box, new Landmarks(centre, centre, centre, centre, centre), 0.7);
    }
}
